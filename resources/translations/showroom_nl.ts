<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en_GB">
<context>
    <name></name>
    <message>
        <source>window</source>
        <comment>Board</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window</source>
        <comment>Leads</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window</source>
        <comment>Quota</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window</source>
        <comment>Settings</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddRepDialog</name>
    <message>
        <source>Add a rep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example Toyota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cars a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add rep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Sluiten</translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A floor that does not exist yet is made. The quota is at least 15.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The floor is needed: the queue the rep stands in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is added.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppointmentsCard</name>
    <message>
        <source>Next appointments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None expected today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArrivalPanel</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} gets the place back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not an up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AwayCard</name>
    <message>
        <source>Away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present for leads</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Place {place}, {name}, {role}, {where}, waiting since {since}, {length}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length} late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {length}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the floor, passed over once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the lead desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead desk, back {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the lead desk, back by {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break, {length} over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no details yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits {length}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>Walk-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Be-back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service referral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in a rep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not an up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery pick-up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone lead noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No customer came in the last {n} minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floor log, {floor}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomersCard</name>
    <message>
        <source>With customers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EscapeButton</name>
    <message>
        <source>Close</source>
        <translation type="unfinished">Sluiten</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>Op deze pagina</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Overal</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>LiveSign</name>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>Offline sinds {time}</translation>
    </message>
</context>
<context>
    <name>LogCard</name>
    <message>
        <source>Floor log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole floor log of today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened yet today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogDialog</name>
    <message>
        <source>Floor log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was undone stays in the log, struck out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Sluiten</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Next floor</source>
        <translation>Volgende vloer</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Volledig scherm</translation>
    </message>
    <message>
        <source>List of keys</source>
        <translation>Lijst van toetsen</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Check in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the lead desk…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a break…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to place…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish the visit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not an up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was called and is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today in the floor log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why on place {n}?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OnDeckCard</name>
    <message>
        <source>What to do with who is on deck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is on deck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On deck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PickPanel</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Database unreachable since {time}</source>
        <translation>Database onbereikbaar sinds {time}</translation>
    </message>
    <message>
        <source>The screen shows what was known then. Nothing can be entered until it is back; we keep trying.</source>
        <translation>Het scherm toont wat toen bekend was. Invoeren kan pas als de database terug is; we blijven proberen.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Probeer nu</translation>
    </message>
    <message>
        <source>Back online at {time}</source>
        <translation>Weer online om {time}</translation>
    </message>
    <message>
        <source>The screen is up to date again.</source>
        <translation>Het scherm is weer bij.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Add a rep…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is coming in?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press a digit or type a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody of this floor is checked in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose delivery is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With whom is the appointment?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose customer is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press a digit for the rep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press a digit, or type a name or phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else is free: the customer waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next customer goes to {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer goes to {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why skip {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other, namely…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} then joins the end of the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No turn was used: {name} keeps the place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How did it end?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long is {name} away?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place in line is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which place for {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason is kept in the floor log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is {name} on place {n}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the floor log of today moved this rep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back by {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} to the lead desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proposed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueCard</name>
    <message>
        <source>Up queue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueHead</name>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting since</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartWindow</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the demo dealership</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three months of it; this takes less than a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes longer than usual to answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThisPcPage</name>
    <message>
        <source>As the system</source>
        <translation>Als het systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Name of this PC</source>
        <translation>Naam van deze pc</translation>
    </message>
    <message>
        <source>Where the data is</source>
        <translation>Waar de gegevens staan</translation>
    </message>
    <message>
        <source>Where these settings are kept</source>
        <translation>Waar deze instellingen staan</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Language and colours</source>
        <translation>Taal en kleuren</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kleuren</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>Deze pc</translation>
    </message>
    <message>
        <source>The floor log keeps it with every act.</source>
        <translation>Het logboek bewaart hem bij elke handeling.</translation>
    </message>
</context>
<context>
    <name>UndoBand</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UpNowCard</name>
    <message>
        <source>What to do with who is up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting since {time}, {length}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is free</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitingStrip</name>
    <message>
        <source>Customers waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhosePanel</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find their rep</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>time</name>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} u</translation>
    </message>
    <message>
        <source>{hours} h {n} min</source>
        <translation>{hours} u {n} min</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Reception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} leads without an answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Internet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hybrid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the lead desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the way back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Be-back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service referral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointment made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow-up agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished">Taal</translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acquaintance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lease</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trade-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returning customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts: a new customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts: returning customers count here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not count: a returning customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not count: fleet never counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not count yet: waits for the manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes a cancelled sale back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In dialogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointment set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came to the showroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No interest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a sales question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} is not checked in. Check in first (F7).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} is checked in already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} is checked in on {floor}. Check out there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} is with a customer. Finish that visit first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} is on a break already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} is called back to the floor. Come back first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{until} has passed. Choose a later time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} is neither at the desk nor on a break, so there is nothing to come back from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} is not on the floor ({state}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only hybrid reps go to the lead desk; {rep} is {role} this month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} is at the lead desk already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} is on place {place}. The lead desk is for place {desk_from} and further back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {staying} would stay on the floor, {floor_min} are needed. {rep} stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back by {return_by} is too late; {proposal} at the latest. Agree on that or an earlier time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{return_by} has passed. Choose a later return time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} is not at the lead desk. Hybrids take leads at the desk only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} is not called back, so there is nothing to acknowledge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} has said so already and is on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} has no customer now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} has several customers (visits {visits}). Say which visit is finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit {visit} has ended or was undone. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer of visit {visit} still waits; nobody has taken the visit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} took this customer {seconds} s ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} used no turn for this customer, so there is none to pass on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} has this customer for over {minutes} min. Finish the visit instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} was given no customer just now, so nothing was missed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in a few words why {rep} is skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} is not in line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no place {place}; the line ends at {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} is on place {place} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That entry was undone already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An undo cannot be undone. Enter it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else entered that. Whoever did, or a manager, can undo it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is over {minutes} min ago. A manager can still undo it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {number} ({kind}) came after it and needs it. Undo that one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing of yours to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} has no role this month. A manager enters one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose delivery is it? Name the rep; no sale of this customer is on file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody waits under visit {visit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{owner} works on this lead already, so the call stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not yours to do here. Sign in as somebody who may, or ask a manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} is a showroom rep this month and takes no leads. Give it to an internet or hybrid rep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} is not on shift. Check in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lead is closed. Reopen it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lead is open already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{winner} has this lead already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has this lead yet. Claim it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lead is {owner}&apos;s. Only {owner} or a manager can do that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reached takes {needed} calls on {needed_days} days; so far {attempts} on {days}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at} has passed. Choose a later time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a few words first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This appointment is over ({state}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This appointment is still to come ({at}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sale is cancelled already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sale is confirmed already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sale cannot be cancelled before its own date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is a counter-entry; it stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name at least one rep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} is named twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A share has at most two decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A share is above zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shares are {total} together; they must be exactly 1.00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{on} is still to come. Enter the sale on its day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The month has begun. A manager can correct a wrong entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} has acted in this role already, so it stands for the month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quota is at least {minimum}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month} has no selling days, so there is nothing to measure. Check opening days and closings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a {name} already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PIN is four to eight digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least {minimum} characters, please.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the PIN or password of {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no PIN or password yet. A manager sets one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} does not fit the setting {setting}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{database} is not a database URL. Write sqlite:///FILE or postgresql://USER@HOST/NAME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{database} names an engine that is not known. Write sqlite:///FILE or postgresql://USER@HOST/NAME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database {database} cannot be opened: {because}. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{database} is not a database file. It was left as it is; choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{database} belongs to another program. It was left as it is; choose another database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{database} was made by a newer version. Update this program; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{database} lies on a network share, where a SQLite file breaks. Choose a folder of this PC, or PostgreSQL for several PCs (postgresql://...).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database {database} cannot be reached: {because}. Check that the server runs and that the URL is right; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{database} is read-only. Looking works, nothing can be entered; ask for write access to the file and its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{database} is busy with another program. Nothing was changed; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so nothing was entered. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{database} is damaged. Stop entering, keep the file and go back to a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its folder does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no permission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing listens there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing answers there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sign-in was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has too many connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connection was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not say why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is larger than any lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has more parts than any real mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is neither ADF nor a mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no ADF document in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names no customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds placeholders instead of a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a mail server&apos;s report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is an automatic reply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a newsletter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sender only looks like a portal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question itself stands behind a link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells of a call but names no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks nothing about a vehicle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no record on file, so treated as a walk-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no appointment due now, so treated as a be-back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customer of {about}, no turn used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{about} is not in; no turn used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for {about}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{about} was passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rep is called {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No floor is called {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no lead {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no visit {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such entry: {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sale {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No user is called {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no appointment {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no message {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can be {choices}. Write more of the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are several floors ({choices}). Say which one: --floor NAME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no floor yet. Add a rep first: showroom rep add NAME --role showroom --floor FLOOR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} is checked in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} is checked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} is on a break.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} goes to the lead desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} is on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} is skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} missed the call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} is moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a buyer: nobody is called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call is in the lead inbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: call {assigned}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: {assigned}, turn used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: {assigned}, no turn used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: the customer waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The waiting customer goes to {assigned}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sale {sale} entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} is added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} checked in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} checked out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} on a break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} on a break until {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} is back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} to the lead desk, back {return_by}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} is on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} done: {outcome}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} back on the former place: {outcome}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} skipped: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} missed a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} moved to place {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer left before anybody was free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer to {rep}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rep} called for own customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk-in → {rep}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointment {customer} → {rep}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Be-back → {rep}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service referral → {rep}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery → {rep}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone lead noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: waits for {rep}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}: checked in, place {after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}: checked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}: went on a break; the place is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}: to the lead desk, place {after} kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}: on the way back, place {after} kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}: back on the floor, place {after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}: took a customer, a turn used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}: passed once because of a skip; place {after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}: called for an own customer, no turn used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}: done with the customer, to the end: place {after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}: not an up, former place {after} back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}: done with an own customer, place {after} kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}: the next arrival passes; place {after} kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}: skipped, the customer went to the next; former place {after} back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}: skipped a second time, to the end: place {after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}: was called and not there; former place {after} back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}: called back on place 1 but not there yet; an arrival passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}: moved by a manager from place {before} to {after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}: an entry was undone, place {after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}: {other} checked in; place {after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}: {other} checked out; from place {before} to {after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}: {other} went on a break; from place {before} to {after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}: {other} is back in place; from place {before} to {after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}: {other} took a customer; from place {before} to {after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}: {other} was called for an own customer; from place {before} to {after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}: {other} joined the end; place {after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}: {other} got the former place back; from place {before} to {after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}: {other} was skipped and got the former place back; from place {before} to {after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}: {other} was skipped a second time; from place {before} to {after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}: {other} missed a call and got the former place back; from place {before} to {after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}: {other} was moved by a manager; from place {before} to {after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}: an entry about {other} was undone; from place {before} to {after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at}: a customer was noted; place {after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The floor log of {floor} was altered at entry {number} of {on}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the floor log of {floor} entry {number} of {on} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the floor log of {floor} entry {number} of {on} is out of its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong that nobody expected ({problem}). Nothing was entered; everything else still works. The log file says more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
