<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en_GB">
<context>
    <name>AbsencesPage</name>
    <message>
        <source>Rep</source>
        <translation>Verkoper</translation>
    </message>
    <message>
        <source>for example 24-12-2026</source>
        <translation>bijvoorbeeld 24-12-2026</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Until and including</source>
        <translation>Tot en met</translation>
    </message>
    <message>
        <source>empty: one day</source>
        <translation>leeg: één dag</translation>
    </message>
    <message>
        <source>Enter absence</source>
        <translation>Voer afwezigheid in</translation>
    </message>
    <message>
        <source>Nobody is away, now or later.</source>
        <translation>Niemand is afwezig, nu of later.</translation>
    </message>
    <message>
        <source>Absences are for managers</source>
        <translation>Afwezigheid is voor managers</translation>
    </message>
    <message>
        <source>Who is away, and why, is seen and entered by a manager only.</source>
        <translation>Wie afwezig is, en waarom, ziet en noteert alleen een manager.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} t/m {last}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Neem terug</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>Type the days as 24-12-2026 or 2026-12-24.</source>
        <translation>Typ de dagen als 24-12-2026 of 2026-12-24.</translation>
    </message>
    <message>
        <source>Nothing has to be given to somebody else.</source>
        <translation>Er hoeft niets naar een ander.</translation>
    </message>
    <message>
        <source>For somebody else: open leads {leads}, appointments {visits}.</source>
        <translation>Voor een ander: open leads {leads}, afspraken {visits}.</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Geen naam bekend</translation>
    </message>
    <message>
        <source>Who is away</source>
        <translation>Wie er afwezig is</translation>
    </message>
    <message>
        <source>Who is away gets no leads and is on no shift, whatever the line says. A lead of a customer whose rep is away goes to the pool.</source>
        <translation>Wie afwezig is, krijgt geen leads en heeft geen dienst, wat de wachtrij ook zegt. Een lead van een klant wiens verkoper afwezig is, gaat naar de pool.</translation>
    </message>
    <message>
        <source>Enter an absence</source>
        <translation>Voer een afwezigheid in</translation>
    </message>
</context>
<context>
    <name>ActPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>Claim</source>
        <translation>Pak op</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>Log call</source>
        <translation>Noteer gesprek</translation>
    </message>
    <message>
        <source>Set appointment</source>
        <translation>Maak afspraak</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Give to…</source>
        <translation>Geef aan…</translation>
    </message>
    <message>
        <source>Lost…</source>
        <translation>Verloren…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Heropen</translation>
    </message>
</context>
<context>
    <name>AddPersonCard</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Vloer</translation>
    </message>
    <message>
        <source>Quota, cars a month</source>
        <translation>Quotum per maand</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>PIN, 4 to 8 digits; can be given later</source>
        <translation>Pincode, 4 tot 8 cijfers; kan ook later</translation>
    </message>
    <message>
        <source>Password, at least 8 characters; can be given later</source>
        <translation>Wachtwoord, minstens 8 tekens; kan ook later</translation>
    </message>
    <message>
        <source>Password, at least 8 characters</source>
        <translation>Wachtwoord, minstens 8 tekens</translation>
    </message>
</context>
<context>
    <name>AddRepDialog</name>
    <message>
        <source>Add a rep</source>
        <translation>Verkoper toevoegen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Vloer</translation>
    </message>
    <message>
        <source>for example Toyota</source>
        <translation>bijvoorbeeld Toyota</translation>
    </message>
    <message>
        <source>Cars a month</source>
        <translation>Auto&apos;s per maand</translation>
    </message>
    <message>
        <source>only who is new this month, for example 22-10-2026</source>
        <translation>alleen wie deze maand nieuw is, bijvoorbeeld 22-10-2026</translation>
    </message>
    <message>
        <source>First day in service</source>
        <translation>Eerste dag in dienst</translation>
    </message>
    <message>
        <source>Add rep</source>
        <translation>Voeg toe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>A floor that does not exist yet is made. The quota is at least 15; who starts inside the month has a part of it.</source>
        <translation>Een vloer die nog niet bestaat, wordt gemaakt. Het quotum is minstens 15; wie in de maand begint, heeft er een deel van.</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Een naam is nodig.</translation>
    </message>
    <message>
        <source>The floor is needed: the queue the rep stands in.</source>
        <translation>De vloer is nodig: de wachtrij waarin de verkoper staat.</translation>
    </message>
    <message>
        <source>Write the first day as 22-10-2026, or leave it out.</source>
        <translation>Schrijf de eerste dag als 22-10-2026, of laat hem weg.</translation>
    </message>
    <message>
        <source>{name} is added.</source>
        <translation>{name} is toegevoegd.</translation>
    </message>
</context>
<context>
    <name>AfterArrival</name>
    <message>
        <source>F8 strikes out the noted arrival whose panel is open. Strike out another one in its row.</source>
        <translation>F8 streept de genoteerde klant door van wie het paneel open is. Streep een andere door in zijn rij.</translation>
    </message>
    <message>
        <source>That does not go with “{title}”. Close it with Esc, then press again.</source>
        <translation>Dat hoort niet bij “{title}”. Sluit dat met Esc en druk dan opnieuw.</translation>
    </message>
    <message>
        <source>No customer was given to a rep in the last {n} minutes.</source>
        <translation>In de laatste {n} minuten ging er geen klant naar een verkoper.</translation>
    </message>
    <message>
        <source>Who was it?</source>
        <translation>Wie was het?</translation>
    </message>
    <message>
        <source>Phone lead noted</source>
        <translation>Telefoonlead genoteerd</translation>
    </message>
    <message>
        <source>Customer waits</source>
        <translation>Klant wacht</translation>
    </message>
    <message>
        <source>Customer for {name}</source>
        <translation>Klant voor {name}</translation>
    </message>
</context>
<context>
    <name>AppointmentAside</name>
    <message>
        <source>Confirmed</source>
        <translation>Bevestigd</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Gekomen</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Niet gekomen</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verzet</translation>
    </message>
    <message>
        <source>Open lead</source>
        <translation>Open lead</translation>
    </message>
    <message>
        <source>Save it (.ics)</source>
        <translation>Bewaar (.ics)</translation>
    </message>
    <message>
        <source>Save for a calendar (.ics)</source>
        <translation>Bewaar voor een agenda (.ics)</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Zeg af</translation>
    </message>
    <message>
        <source>No appointment chosen</source>
        <translation>Geen afspraak gekozen</translation>
    </message>
    <message>
        <source>The arrow keys go along them. A click on a free hour sets one there.</source>
        <translation>Met de pijltjes ga je erlangs. Klik op een vrij uur en je maakt er daar een.</translation>
    </message>
</context>
<context>
    <name>AppointmentBand</name>
    <message>
        <source>Confirmed</source>
        <translation>Bevestigd</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Gekomen</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Niet gekomen</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verplaats</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Zeg af</translation>
    </message>
    <message>
        <source>Save for a calendar (.ics)</source>
        <translation>Bewaar voor een agenda (.ics)</translation>
    </message>
</context>
<context>
    <name>AppointmentPanel</name>
    <message>
        <source>What for</source>
        <translation>Waarvoor</translation>
    </message>
    <message>
        <source>test drive, quote, trade-in</source>
        <translation>proefrit, offerte, inruil</translation>
    </message>
    <message>
        <source>Set appointment</source>
        <translation>Maak afspraak</translation>
    </message>
</context>
<context>
    <name>AppointmentsCard</name>
    <message>
        <source>Next appointments</source>
        <translation>Volgende afspraken</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Gekomen</translation>
    </message>
    <message>
        <source>Be-back</source>
        <translation>Terugkomer</translation>
    </message>
    <message>
        <source>None expected today</source>
        <translation>Vandaag niemand verwacht</translation>
    </message>
</context>
<context>
    <name>AroundLead</name>
    <message>
        <source>May be the same customer and question</source>
        <translation>Misschien dezelfde klant en vraag</translation>
    </message>
    <message>
        <source>This lead went into another</source>
        <translation>Deze lead is in een andere opgegaan</translation>
    </message>
    <message>
        <source>Another lead went into this one</source>
        <translation>Een andere lead is in deze opgegaan</translation>
    </message>
    <message>
        <source>Appointment {time}</source>
        <translation>Afspraak {time}</translation>
    </message>
    <message>
        <source>The two are one now; a manager can take them apart.</source>
        <translation>De twee zijn nu één; een manager kan ze weer scheiden.</translation>
    </message>
    <message>
        <source>They are not suggested again.</source>
        <translation>Ze worden niet meer voorgesteld.</translation>
    </message>
    <message>
        <source>They are two leads again.</source>
        <translation>Het zijn weer twee leads.</translation>
    </message>
    <message>
        <source>Save for a calendar (.ics)</source>
        <translation>Bewaar voor een agenda (.ics)</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Bewaard: {file}</translation>
    </message>
    <message>
        <source>The file could not be written: {reason}.</source>
        <translation>Het bestand kon niet worden geschreven: {reason}.</translation>
    </message>
</context>
<context>
    <name>ArrivalPanel</name>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>{name} joins the end</source>
        <translation>{name} schuift achteraan</translation>
    </message>
    <message>
        <source>{name} gets the place back</source>
        <translation>{name} krijgt de plek terug</translation>
    </message>
    <message>
        <source>{name} back on {n}</source>
        <translation>{name} terug op {n}</translation>
    </message>
    <message>
        <source>Give to {name}</source>
        <translation>Naar {name}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>niet verplicht</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Comes for</source>
        <translation>Komt voor</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Not an up</source>
        <translation>Geen beurt</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>Overslaan…</translation>
    </message>
    <message>
        <source>choose a reason</source>
        <translation>kies een reden</translation>
    </message>
    <message>
        <source>Customer left</source>
        <translation>Klant is weg</translation>
    </message>
</context>
<context>
    <name>AttentionCard</name>
    <message>
        <source>Needs attention</source>
        <translation>Vraagt aandacht</translation>
    </message>
</context>
<context>
    <name>AttentionRow</name>
    <message>
        <source>urgent</source>
        <translation>dringend</translation>
    </message>
    <message>
        <source>worth a look</source>
        <translation>om naar te kijken</translation>
    </message>
</context>
<context>
    <name>AuditFilters</name>
    <message>
        <source>for example 24-12-2026</source>
        <translation>bijvoorbeeld 24-12-2026</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Until and including</source>
        <translation>Tot en met</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Handeling</translation>
    </message>
    <message>
        <source>its id, {n} signs or more</source>
        <translation>het id, {n} tekens of meer</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Toon alles</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Iedereen</translation>
    </message>
    <message>
        <source>Nobody signed in</source>
        <translation>Niemand aangemeld</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Overal</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Type the days as 24-12-2026 or 2026-12-24.</source>
        <translation>Typ de dagen als 24-12-2026 of 2026-12-24.</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>De laatste dag ligt voor de eerste.</translation>
    </message>
    <message>
        <source>An act is found by {n} signs of its id or more.</source>
        <translation>Een handeling vind je met {n} of meer tekens van het id.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
</context>
<context>
    <name>AuditList</name>
    <message>
        <source>Acts</source>
        <translation>Handelingen</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Take out as a file</source>
        <translation>Als bestand uitvoeren</translation>
    </message>
    <message>
        <source>Looked through back to {day}…</source>
        <translation>Doorzocht tot en met {day}…</translation>
    </message>
    <message>
        <source>Take the acts out as a file</source>
        <translation>De handelingen als bestand uitvoeren</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>Werkmap (*.xlsx)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabel (*.csv)</translation>
    </message>
    <message>
        <source>JSON, an act a line (*.json)</source>
        <translation>JSON, een handeling per regel (*.json)</translation>
    </message>
    <message>
        <source>audit</source>
        <translation>audit</translation>
    </message>
    <message>
        <source>Writing {file}…</source>
        <translation>{file} wordt geschreven…</translation>
    </message>
    <message>
        <source>{n} acts are in {file}, {folder}.</source>
        <translation>{n} handelingen staan in {file}, {folder}.</translation>
    </message>
    <message>
        <source>The file cannot be written ({reason}). What was there is as it was. Close it where it is open, or choose another name.</source>
        <translation>Het bestand kan niet worden geschreven ({reason}). Wat er stond is zoals het was. Sluit het waar het open is, of kies een andere naam.</translation>
    </message>
    <message>
        <source>Nothing was done</source>
        <translation>Er is niets gedaan</translation>
    </message>
    <message>
        <source>No act is as the filters above say. Take one of them away.</source>
        <translation>Geen handeling past bij de filters hierboven. Haal er een weg.</translation>
    </message>
    <message>
        <source>The audit is for managers</source>
        <translation>De audit is voor managers</translation>
    </message>
    <message>
        <source>Who did what, when and where is shown to a manager only.</source>
        <translation>Wie wat deed, wanneer en waar, ziet alleen een manager.</translation>
    </message>
</context>
<context>
    <name>AuditPane</name>
    <message>
        <source>Open the customer</source>
        <translation>Open de klant</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Vastgelegd</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Handeling</translation>
    </message>
    <message>
        <source>Open the lead</source>
        <translation>Open de lead</translation>
    </message>
    <message>
        <source>Open the sale</source>
        <translation>Open de verkoop</translation>
    </message>
    <message>
        <source>Open the log of that day</source>
        <translation>Open het logboek van die dag</translation>
    </message>
    <message>
        <source>Open the absences</source>
        <translation>Open de afwezigheid</translation>
    </message>
    <message>
        <source>Open the month</source>
        <translation>Open de maand</translation>
    </message>
    <message>
        <source>{value}, before: as it came</source>
        <translation>{value}, eerst: zoals geleverd</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
</context>
<context>
    <name>AwayCard</name>
    <message>
        <source>Away</source>
        <translation>Afwezig</translation>
    </message>
    <message>
        <source>Present for leads</source>
        <translation>Aanwezig voor leads</translation>
    </message>
    <message>
        <source>Nobody is away</source>
        <translation>Niemand is afwezig</translation>
    </message>
</context>
<context>
    <name>AwayPage</name>
    <message>
        <source>The database does not answer, so this cannot be read now. It is shown as soon as the database is back.</source>
        <translation>De database antwoordt niet, dus dit is nu niet te lezen. Het verschijnt zodra de database terug is.</translation>
    </message>
</context>
<context>
    <name>BeforeAfter</name>
    <message>
        <source>Before</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Na</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Place {place}, {name}, {role}, {where}, waiting since {since}, {length}</source>
        <translation>Plek {place}, {name}, {role}, {where}, wacht sinds {since}, {length}</translation>
    </message>
    <message>
        <source>{name}, {role}, passed over: {where}</source>
        <translation>{name}, {role}, overgeslagen: {where}</translation>
    </message>
    <message>
        <source>Moved to {n} by {name}: {reason}</source>
        <translation>Naar plek {n} gezet door {name}: {reason}</translation>
    </message>
    <message>
        <source>Moved to {n}: {reason}</source>
        <translation>Naar plek {n} gezet: {reason}</translation>
    </message>
    <message>
        <source>{length} late</source>
        <translation>{length} te laat</translation>
    </message>
    <message>
        <source>finishes first</source>
        <translation>maakt eerst af</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Onderweg</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>Teruggeroepen</translation>
    </message>
    <message>
        <source>in {length}</source>
        <translation>over {length}</translation>
    </message>
    <message>
        <source>On the floor, passed over once</source>
        <translation>In de showroom, één keer overgeslagen</translation>
    </message>
    <message>
        <source>On the floor</source>
        <translation>In de showroom</translation>
    </message>
    <message>
        <source>Prospecting, back {time}</source>
        <translation>Werft klanten, terug {time}</translation>
    </message>
    <message>
        <source>At the lead desk</source>
        <translation>Aan de leaddesk</translation>
    </message>
    <message>
        <source>Lead desk, back {time}</source>
        <translation>Leaddesk, terug {time}</translation>
    </message>
    <message>
        <source>passed over</source>
        <translation>wordt overgeslagen</translation>
    </message>
    <message>
        <source>back {time}</source>
        <translation>terug {time}</translation>
    </message>
    <message>
        <source>Is back</source>
        <translation>Is terug</translation>
    </message>
    <message>
        <source>To the lead desk, back by {time}</source>
        <translation>Naar de leaddesk, terug om {time}</translation>
    </message>
    <message>
        <source>Prospecting, back by {time}</source>
        <translation>Klanten werven, terug om {time}</translation>
    </message>
    <message>
        <source>Lift…</source>
        <translation>Ophef…</translation>
    </message>
    <message>
        <source>Takes leads</source>
        <translation>Neemt leads aan</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Geblokkeerd</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Vrij</translation>
    </message>
    <message>
        <source>Break, {length} over</source>
        <translation>Pauze, {length} te lang</translation>
    </message>
    <message>
        <source>{length} over</source>
        <translation>{length} te lang</translation>
    </message>
    <message>
        <source>Break until {time}</source>
        <translation>Pauze tot {time}</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>tot {time}</translation>
    </message>
    <message>
        <source>Break since {time}</source>
        <translation>Pauze sinds {time}</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>sinds {time}</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pauze</translation>
    </message>
    <message>
        <source>no details yet</source>
        <translation>nog geen gegevens</translation>
    </message>
    <message>
        <source>rep of {floor}</source>
        <translation>verkoper van {floor}</translation>
    </message>
    <message>
        <source>came to {floor}</source>
        <translation>kwam binnen bij {floor}</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>voor {name}</translation>
    </message>
    <message>
        <source>for {name}, {floor}</source>
        <translation>voor {name}, {floor}</translation>
    </message>
    <message>
        <source>customer of {name}, {floor}</source>
        <translation>klant van {name}, {floor}</translation>
    </message>
    <message>
        <source>customer of {name}, who was not in</source>
        <translation>klant van {name}, die er niet was</translation>
    </message>
    <message>
        <source>stands at {floor}</source>
        <translation>staat bij {floor}</translation>
    </message>
    <message>
        <source>waits {length}</source>
        <translation>wacht {length}</translation>
    </message>
    <message>
        <source>the manager is told</source>
        <translation>de manager weet het</translation>
    </message>
    <message>
        <source>{n} visits without an outcome</source>
        <translation>{n} bezoeken zonder uitkomst</translation>
    </message>
    <message>
        <source>a visit without an outcome</source>
        <translation>een bezoek zonder uitkomst</translation>
    </message>
    <message>
        <source>overdue follow-ups</source>
        <translation>opvolging over tijd</translation>
    </message>
</context>
<context>
    <name>BoardLayout</name>
    <message>
        <source>Up queue</source>
        <translation>Wachtrij</translation>
    </message>
    <message>
        <source>Check in a rep</source>
        <translation>Verkoper inchecken</translation>
    </message>
    <message>
        <source>Close the day…</source>
        <translation>Sluit de dag…</translation>
    </message>
    <message>
        <source>More for this floor</source>
        <translation>Meer voor deze vloer</translation>
    </message>
    <message>
        <source>Who is coming in?</source>
        <translation>Wie komt er binnen?</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anders</translation>
    </message>
    <message>
        <source>Other arrivals</source>
        <translation>Wie komt er nog meer</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>Binnenloper</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Afspraak</translation>
    </message>
    <message>
        <source>Be-back</source>
        <translation>Terugkomer</translation>
    </message>
    <message>
        <source>Service referral</source>
        <translation>Via werkplaats</translation>
    </message>
    <message>
        <source>Phone lead</source>
        <translation>Telefoonlead</translation>
    </message>
    <message>
        <source>Add a rep</source>
        <translation>Verkoper toevoegen</translation>
    </message>
    <message>
        <source>No reps yet</source>
        <translation>Nog geen verkopers</translation>
    </message>
    <message>
        <source>Add your reps. After that everybody checks in here, and the up queue fills itself.</source>
        <translation>Voeg je verkopers toe. Daarna checkt ieder hier in en vult de wachtrij zich vanzelf.</translation>
    </message>
    <message>
        <source>Up now</source>
        <translation>Nu aan de beurt</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Nog niemand</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>Walk-in</source>
        <translation>Binnenloper</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Afspraak</translation>
    </message>
    <message>
        <source>Be-back</source>
        <translation>Terugkomer</translation>
    </message>
    <message>
        <source>Service referral</source>
        <translation>Via werkplaats</translation>
    </message>
    <message>
        <source>Phone lead</source>
        <translation>Telefoonlead</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Overslaan</translation>
    </message>
    <message>
        <source>Check in a rep</source>
        <translation>Verkoper inchecken</translation>
    </message>
    <message>
        <source>Not an up</source>
        <translation>Geen beurt</translation>
    </message>
    <message>
        <source>Seen, not served</source>
        <translation>Gezien, niet geholpen</translation>
    </message>
    <message>
        <source>Called and not there</source>
        <translation>Geroepen en niet aanwezig</translation>
    </message>
    <message>
        <source>Undo the last entry</source>
        <translation>Laatste invoer ongedaan maken</translation>
    </message>
    <message>
        <source>Rules in force</source>
        <translation>Geldende regels</translation>
    </message>
    <message>
        <source>Sold: the rep or a manager enters the sale.</source>
        <translation>Verkocht: de verkoper of een manager voert de verkoop in.</translation>
    </message>
    <message>
        <source>Sold: enter the sale on the page Quota.</source>
        <translation>Verkocht: voer de verkoop in op de pagina Quotum.</translation>
    </message>
</context>
<context>
    <name>BoardShow</name>
    <message>
        <source>{n} in line</source>
        <translation>{n} in de rij</translation>
    </message>
    <message>
        <source>{n} in line, {desk} at the lead desk</source>
        <translation>{n} in de rij, {desk} aan de leaddesk</translation>
    </message>
    <message>
        <source>Disputes {n}</source>
        <translation>Bezwaren {n}</translation>
    </message>
    <message>
        <source>Offline, nobody is given a customer.</source>
        <translation>Offline krijgt niemand een klant.</translation>
    </message>
    <message>
        <source>The next walk-in goes to {name}</source>
        <translation>Volgende binnenloper gaat naar {name}</translation>
    </message>
    <message>
        <source>The next walk-in waits; the lead desk is called back.</source>
        <translation>De volgende binnenloper wacht; de leaddesk wordt teruggeroepen.</translation>
    </message>
    <message>
        <source>The next walk-in waits until somebody is free.</source>
        <translation>De volgende binnenloper wacht tot er iemand vrij is.</translation>
    </message>
    <message>
        <source>The day was closed at {time}. F7 opens it again.</source>
        <translation>De dag is om {time} gesloten. F7 opent hem weer.</translation>
    </message>
    <message>
        <source>Check in the first rep with F7.</source>
        <translation>Check de eerste verkoper in met F7.</translation>
    </message>
    <message>
        <source>noted on this PC</source>
        <translation>genoteerd op deze pc</translation>
    </message>
    <message>
        <source>noted here</source>
        <translation>hier genoteerd</translation>
    </message>
    <message>
        <source>nobody is free: waits</source>
        <translation>niemand vrij: wacht</translation>
    </message>
    <message>
        <source>to {name}</source>
        <translation>naar {name}</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wacht</translation>
    </message>
    <message>
        <source>to their own rep</source>
        <translation>naar eigen verkoper</translation>
    </message>
    <message>
        <source>choose the rep</source>
        <translation>kies de verkoper</translation>
    </message>
    <message>
        <source>lead desk: {name}</source>
        <translation>leaddesk: {name}</translation>
    </message>
    <message>
        <source>to the lead inbox</source>
        <translation>naar de leads</translation>
    </message>
    <message>
        <source>first in {length}</source>
        <translation>eerste over {length}</translation>
    </message>
    <message>
        <source>first is due</source>
        <translation>eerste is nu</translation>
    </message>
</context>
<context>
    <name>CalendarDesk</name>
    <message>
        <source>Set appointment</source>
        <translation>Maak afspraak</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bevestigd</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Gekomen</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Niet gekomen</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verzet</translation>
    </message>
    <message>
        <source>Open lead</source>
        <translation>Open lead</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Zeg af</translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>Vorige week</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Volgende week</translation>
    </message>
    <message>
        <source>When does the customer come instead?</source>
        <translation>Wanneer komt de klant dan wel?</translation>
    </message>
    <message>
        <source>No open lead without an appointment: claim one or take one down first.</source>
        <translation>Geen open lead zonder afspraak: pak er eerst een op of voer er een in.</translation>
    </message>
    <message>
        <source>Who comes, and when?</source>
        <translation>Wie komt er, en wanneer?</translation>
    </message>
    <message>
        <source>Appointment {time}; it stands on reception&apos;s board that day.</source>
        <translation>Afspraak {time}; hij staat die dag op het bord van de receptie.</translation>
    </message>
    <message>
        <source>Save for a calendar (.ics)</source>
        <translation>Bewaar voor een agenda (.ics)</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Bewaard: {file}</translation>
    </message>
    <message>
        <source>The file could not be written: {reason}.</source>
        <translation>Het bestand kon niet worden geschreven: {reason}.</translation>
    </message>
</context>
<context>
    <name>CalendarPane</name>
    <message>
        <source>Week before</source>
        <translation>Vorige week</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Volgende week</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Deze week</translation>
    </message>
    <message>
        <source>Appointments of</source>
        <translation>Afspraken van</translation>
    </message>
    <message>
        <source>Set appointment</source>
        <translation>Maak afspraak</translation>
    </message>
    <message>
        <source>Save week (.ics)</source>
        <translation>Bewaar week (.ics)</translation>
    </message>
    <message>
        <source>Back to the leads</source>
        <translation>Terug naar de leads</translation>
    </message>
    <message>
        <source>Week {n}, {first} to {last}</source>
        <translation>Week {n}, {first} t/m {last}</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Iedereen</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Afspraken</translation>
    </message>
</context>
<context>
    <name>CallOut</name>
    <message>
        <source>Not there</source>
        <translation>Niet aanwezig</translation>
    </message>
    <message>
        <source>called, {clock} to go</source>
        <translation>geroepen, nog {clock}</translation>
    </message>
    <message>
        <source>the customer waits</source>
        <translation>de klant wacht</translation>
    </message>
    <message>
        <source>{name} takes over</source>
        <translation>{name} neemt over</translation>
    </message>
</context>
<context>
    <name>CallPanel</name>
    <message>
        <source>Wrote (WhatsApp, SMS)</source>
        <translation>Geschreven (WhatsApp, sms)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>what was said, for whoever reads it later</source>
        <translation>wat er gezegd is, voor wie het later leest</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Nog niets</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Opnieuw bellen</translation>
    </message>
    <message>
        <source>Call-back promised</source>
        <translation>Terugbellen beloofd</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaar</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Wat volgt</translation>
    </message>
    <message>
        <source>how did it go?</source>
        <translation>hoe ging het?</translation>
    </message>
</context>
<context>
    <name>ChannelPlot</name>
    <message>
        <source>Closing ratio per channel</source>
        <translation>Slagingspercentage per kanaal</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message>
        <source>Checklist</source>
        <translation>Checklist</translation>
    </message>
</context>
<context>
    <name>CheckLine</name>
    <message>
        <source>Close these days</source>
        <translation>Sluit deze dagen</translation>
    </message>
</context>
<context>
    <name>ChoiceCard</name>
    <message>
        <source>Next role choice</source>
        <translation>Volgende rolkeuze</translation>
    </message>
    <message>
        <source>Open roles</source>
        <translation>Open rollen</translation>
    </message>
</context>
<context>
    <name>ChooseList</name>
    <message>
        <source>Choose a file…</source>
        <translation>Kies een bestand…</translation>
    </message>
    <message>
        <source>Why is it taken back?</source>
        <translation>Waarom wordt het teruggenomen?</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Neem terug</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laat het</translation>
    </message>
    <message>
        <source>{added} of {rows} rows entered, {left} still stand</source>
        <translation>{added} van {rows} rijen ingevoerd, {left} staan er nog</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Neem terug…</translation>
    </message>
    <message>
        <source>nothing of it is left</source>
        <translation>er staat niets meer van</translation>
    </message>
    <message>
        <source>{n} sales of {name} get a counter-entry each, on the day on which they count; what the list only filled in stays.</source>
        <translation>{n} verkopen uit {name} krijgen elk een tegenboeking, op de dag waarop ze tellen; wat de lijst alleen aanvulde blijft.</translation>
    </message>
    <message>
        <source>A CSV or XLSX file from your own system, a row a sale. Before anything is entered you see what would change. What the ledger says is never overwritten.</source>
        <translation>Een CSV- of XLSX-bestand uit je eigen systeem, een rij per verkoop. Voordat er iets wordt ingevoerd zie je wat er zou veranderen. Wat in het verkoopboek staat wordt nooit overschreven.</translation>
    </message>
    <message>
        <source>Entered before</source>
        <translation>Eerder ingevoerd</translation>
    </message>
</context>
<context>
    <name>ClosePanel</name>
    <message>
        <source>Close the day</source>
        <translation>Sluit de dag</translation>
    </message>
    <message>
        <source>Everybody is checked out. Who acts later opens the day again.</source>
        <translation>Iedereen wordt uitgecheckt. Wie later nog iets invoert, opent de dag weer.</translation>
    </message>
    <message>
        <source>This day was closed at {time} already.</source>
        <translation>Deze dag is om {time} al gesloten.</translation>
    </message>
    <message>
        <source>Close the day?</source>
        <translation>De dag sluiten?</translation>
    </message>
    <message>
        <source>Visits without an outcome, {n}</source>
        <translation>Bezoeken zonder uitkomst, {n}</translation>
    </message>
    <message>
        <source>Not back, {n}</source>
        <translation>Niet terug, {n}</translation>
    </message>
    <message>
        <source>Still waiting, {n}: noted as left</source>
        <translation>Wacht nog, {n}: wordt als vertrokken genoteerd</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>geen naam</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>en nog {n}</translation>
    </message>
    <message>
        <source>Leads that nobody has tried, {n}</source>
        <translation>Leads die niemand heeft geprobeerd, {n}</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Er staat niets open.</translation>
    </message>
    <message>
        <source>no details yet</source>
        <translation>nog geen gegevens</translation>
    </message>
    <message>
        <source>Close it for good</source>
        <translation>Sluit voorgoed af</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nu niet</translation>
    </message>
    <message>
        <source>Nothing keeps {month} from being closed.</source>
        <translation>Niets houdt het afsluiten van {month} tegen.</translation>
    </message>
    <message>
        <source>Close {month}</source>
        <translation>Sluit {month} af</translation>
    </message>
</context>
<context>
    <name>ClosedTo</name>
    <message>
        <source>Sign in</source>
        <translation>Aanmelden</translation>
    </message>
    <message>
        <source>{name} is signed in.</source>
        <translation>{name} is aangemeld.</translation>
    </message>
</context>
<context>
    <name>CoachingPane</name>
    <message>
        <source>Back to the leads</source>
        <translation>Terug naar de leads</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Nobody is an internet rep this month.</source>
        <translation>Niemand is deze maand internetverkoper.</translation>
    </message>
    <message>
        <source>Not talked over yet</source>
        <translation>Nog niet besproken</translation>
    </message>
    <message>
        <source>No lead was closed in that week.</source>
        <translation>In die week is geen lead gesloten.</translation>
    </message>
    <message>
        <source>Talked over in the last month</source>
        <translation>Besproken in de laatste maand</translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>Vorige week</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Volgende week</translation>
    </message>
    <message>
        <source>Week of {day}</source>
        <translation>Week van {day}</translation>
    </message>
    <message>
        <source>Closed leads to look through</source>
        <translation>Afgesloten leads om door te nemen</translation>
    </message>
    <message>
        <source>Coaching</source>
        <translation>Coaching</translation>
    </message>
</context>
<context>
    <name>ColumnMapper</name>
    <message>
        <source>Remember it for lists with these columns</source>
        <translation>Onthoud het voor lijsten met deze kolommen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Lees in</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>{n} rows. Say what each column holds.</source>
        <translation>{n} rijen. Zeg wat er in elke kolom staat.</translation>
    </message>
    <message>
        <source>Import {n} rows</source>
        <translation>Lees {n} rijen in</translation>
    </message>
    <message>
        <source>no column says who it is about</source>
        <translation>geen kolom zegt over wie het gaat</translation>
    </message>
    <message>
        <source>A list needs a column with names and what they ask, or with a phone number or e-mail address.</source>
        <translation>Een lijst heeft een kolom nodig met namen en wat ze vragen, of met een telefoonnummer of e-mailadres.</translation>
    </message>
    <message>
        <source>Of the first {n} rows {leads} become a lead.</source>
        <translation>Van de eerste {n} rijen worden er {leads} een lead.</translation>
    </message>
</context>
<context>
    <name>CorrectPanel</name>
    <message>
        <source>several with commas between</source>
        <translation>meer dan een met een komma ertussen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Bedrijf</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>Kenteken</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaar</translation>
    </message>
    <message>
        <source>What is right?</source>
        <translation>Wat klopt er?</translation>
    </message>
    <message>
        <source>What it was stays in the history, and what a lead said stays with the lead.</source>
        <translation>Wat het was blijft in de geschiedenis staan, en wat een lead zei blijft bij de lead.</translation>
    </message>
</context>
<context>
    <name>Correspondence</name>
    <message>
        <source>No mailbox sends yet. Connect one in the settings, under Mail.</source>
        <translation>Nog geen mailbox verstuurt. Koppel er een in de instellingen, onder Mail.</translation>
    </message>
    <message>
        <source>There is no e-mail address to write to.</source>
        <translation>Er is geen e-mailadres om naar te schrijven.</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>In the name of {rep}</source>
        <translation>Op naam van {rep}</translation>
    </message>
    <message>
        <source>The file cannot be attached: {reason}.</source>
        <translation>Het bestand kan niet worden bijgevoegd: {reason}.</translation>
    </message>
    <message>
        <source>The mail waits to be sent; the clock stops when it went.</source>
        <translation>De mail wacht op verzending; de klok stopt als hij weg is.</translation>
    </message>
    <message>
        <source>The mail was taken back.</source>
        <translation>De mail is teruggenomen.</translation>
    </message>
</context>
<context>
    <name>CustomerList</name>
    <message>
        <source>Customers</source>
        <translation>Klanten</translation>
    </message>
</context>
<context>
    <name>CustomerNotePanel</name>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaar</translation>
    </message>
    <message>
        <source>What should everybody know about this customer?</source>
        <translation>Wat moet iedereen over deze klant weten?</translation>
    </message>
</context>
<context>
    <name>CustomerPane</name>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Verbeter…</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Toestemming</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Voeg samen…</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Wissen…</translation>
    </message>
    <message>
        <source>How to reach</source>
        <translation>Bereikbaar via</translation>
    </message>
    <message>
        <source>also {name}</source>
        <translation>ook {name}</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>Kenteken</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Bedrijf</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Wat er gebeurd is</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Wat bekend is</translation>
    </message>
</context>
<context>
    <name>CustomersCard</name>
    <message>
        <source>With customers</source>
        <translation>Met klant</translation>
    </message>
    <message>
        <source>No customers at the moment</source>
        <translation>Op dit moment geen klanten</translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message>
        <source>Open the leads</source>
        <translation>Open de leads</translation>
    </message>
    <message>
        <source>Open the board</source>
        <translation>Open het bord</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>Nog geen klanten</translation>
    </message>
    <message>
        <source>Everybody who writes, phones, comes in or buys gets a record here by itself, with all that happened since.</source>
        <translation>Wie schrijft, belt, binnenkomt of koopt, krijgt hier vanzelf een klantkaart, met alles wat er sindsdien gebeurde.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Probeer nu</translation>
    </message>
    <message>
        <source>The customers cannot be read now</source>
        <translation>De klanten kunnen nu niet gelezen worden</translation>
    </message>
    <message>
        <source>The database does not answer. Nothing is lost: the records are shown here as soon as it is back.</source>
        <translation>De database antwoordt niet. Er gaat niets verloren: de klantkaarten staan hier zodra zij terug is.</translation>
    </message>
    <message>
        <source>Reading the customers</source>
        <translation>Klanten worden gelezen</translation>
    </message>
    <message>
        <source>Search the customers</source>
        <translation>Zoek een klant</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>Volgende klant</translation>
    </message>
    <message>
        <source>Customer before</source>
        <translation>Vorige klant</translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation>Gekopieerd: {text}</translation>
    </message>
</context>
<context>
    <name>DatabasePage</name>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Database program</source>
        <translation>Databaseprogramma</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Grootte</translation>
    </message>
    <message>
        <source>Version of the tables</source>
        <translation>Versie van de tabellen</translation>
    </message>
    <message>
        <source>How to: from one PC to three</source>
        <translation>Zo doe je het: van één pc naar drie</translation>
    </message>
    <message>
        <source>Other PCs</source>
        <translation>Andere pc&apos;s</translation>
    </message>
    <message>
        <source>How other PCs reach the server</source>
        <translation>Hoe andere pc&apos;s de server bereiken</translation>
    </message>
    <message>
        <source>Save join file…</source>
        <translation>Sla het deelnamebestand op…</translation>
    </message>
    <message>
        <source>Share the data on a server</source>
        <translation>De gegevens op een server delen</translation>
    </message>
    <message>
        <source>Several PCs share one PostgreSQL server. It can run on one of them, such as the one in the back office.</source>
        <translation>Meer pc&apos;s delen één PostgreSQL-server. Die mag op een van hen draaien, zoals die in de backoffice.</translation>
    </message>
    <message>
        <source>Copy everything of this PC to it</source>
        <translation>Kopieer alles van deze pc erheen</translation>
    </message>
    <message>
        <source>Work with it on this PC</source>
        <translation>Werk ermee op deze pc</translation>
    </message>
    <message>
        <source>Only make the tables</source>
        <translation>Maak alleen de tabellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>The data is in a file of this PC. Only this PC works with it.</source>
        <translation>De gegevens staan in een bestand van deze pc. Alleen deze pc werkt ermee.</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>Een andere server</translation>
    </message>
    <message>
        <source>Move everything to it</source>
        <translation>Verhuis alles erheen</translation>
    </message>
    <message>
        <source>Password of {owner} for the database of now</source>
        <translation>Wachtwoord van {owner} voor de huidige database</translation>
    </message>
    <message>
        <source>The database does not answer. If it has moved, open the join file of its new place, or fill in the server.</source>
        <translation>De database antwoordt niet. Als hij verhuisd is, open dan het deelnamebestand van de nieuwe plek of vul de server in.</translation>
    </message>
    <message>
        <source>Type the password of {owner} for the database of now.</source>
        <translation>Typ het wachtwoord van {owner} voor de huidige database.</translation>
    </message>
    <message>
        <source>copying</source>
        <translation>kopieert</translation>
    </message>
    <message>
        <source>Copying: {share} %</source>
        <translation>Kopieert: {share} %</translation>
    </message>
    <message>
        <source>Checking the copy</source>
        <translation>Controleert de kopie</translation>
    </message>
    <message>
        <source>This PC works with the server now.</source>
        <translation>Deze pc werkt nu met de server.</translation>
    </message>
    <message>
        <source>Its own file {file} stays as it was.</source>
        <translation>Het eigen bestand {file} blijft zoals het was.</translation>
    </message>
    <message>
        <source>Making the user</source>
        <translation>De gebruiker wordt gemaakt</translation>
    </message>
    <message>
        <source>This PC works as {user} now and has forgotten the owner&apos;s password. Save the join file anew: the other PCs join with the password of {user}.</source>
        <translation>Deze pc werkt nu als {user} en is het wachtwoord van de eigenaar vergeten. Sla het deelnamebestand opnieuw op: de andere pc&apos;s doen mee met het wachtwoord van {user}.</translation>
    </message>
    <message>
        <source>Save join file</source>
        <translation>Sla het deelnamebestand op</translation>
    </message>
    <message>
        <source>Join files (*.toml)</source>
        <translation>Deelnamebestanden (*.toml)</translation>
    </message>
    <message>
        <source>{file} is written. Take it to the other PC and open it there; the password is typed there once.</source>
        <translation>{file} is geschreven. Breng het naar de andere pc en open het daar; daar typ je één keer het wachtwoord.</translation>
    </message>
    <message>
        <source>Where the data is</source>
        <translation>Waar de gegevens staan</translation>
    </message>
    <message>
        <source>The demo dealership stays on this PC.</source>
        <translation>Het demobedrijf blijft op deze pc.</translation>
    </message>
    <message>
        <source>Save the join file, take it to the other PC, and open it there: at its first start, or in its Settings &gt; Database. There is no password in it.</source>
        <translation>Sla het deelnamebestand op, breng het naar de andere pc en open het daar: bij de eerste start, of in Instellingen &gt; Database. Er staat geen wachtwoord in.</translation>
    </message>
</context>
<context>
    <name>DayLine</name>
    <message>
        <source>what went well, what to practise</source>
        <translation>wat ging goed, wat te oefenen</translation>
    </message>
    <message>
        <source>Talked over</source>
        <translation>Besproken</translation>
    </message>
    <message>
        <source>away</source>
        <translation>afwezig</translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>My sales</source>
        <translation>Mijn verkopen</translation>
    </message>
    <message>
        <source>Why you stand here</source>
        <translation>Waarom je hier staat</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Nieuwer</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Ouder</translation>
    </message>
    <message>
        <source>Nothing has happened today.</source>
        <translation>Er is vandaag nog niets gebeurd.</translation>
    </message>
</context>
<context>
    <name>DayRow</name>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Gesloten</translation>
    </message>
    <message>
        <source>from</source>
        <translation>van</translation>
    </message>
    <message>
        <source>until</source>
        <translation>tot</translation>
    </message>
    <message>
        <source>Type times such as 09:00; closing comes after opening, or is 24:00.</source>
        <translation>Typ tijden zoals 09:00; sluiten komt na openen, of is 24:00.</translation>
    </message>
</context>
<context>
    <name>DisputePage</name>
    <message>
        <source>What is not right?</source>
        <translation>Wat klopt er niet?</translation>
    </message>
    <message>
        <source>I was there</source>
        <translation>Ik was er wel</translation>
    </message>
    <message>
        <source>It was not my customer</source>
        <translation>Het was niet mijn klant</translation>
    </message>
    <message>
        <source>My place is wrong</source>
        <translation>Mijn plek klopt niet</translation>
    </message>
    <message>
        <source>I was not asked</source>
        <translation>Mij is niets gevraagd</translation>
    </message>
    <message>
        <source>The share is wrong</source>
        <translation>Het aandeel klopt niet</translation>
    </message>
    <message>
        <source>It was a new customer</source>
        <translation>Het was een nieuwe klant</translation>
    </message>
    <message>
        <source>The date is wrong</source>
        <translation>De datum klopt niet</translation>
    </message>
    <message>
        <source>In a few words of your own</source>
        <translation>In een paar eigen woorden</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Meld</translation>
    </message>
    <message>
        <source>The manager looks at it</source>
        <translation>De manager kijkt ernaar</translation>
    </message>
</context>
<context>
    <name>Dots</name>
    <message>
        <source>{n} digits</source>
        <translation>{n} cijfers</translation>
    </message>
</context>
<context>
    <name>DropFolderCard</name>
    <message>
        <source>Drop folder of this PC</source>
        <translation>Inleesmap van deze pc</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Kies een map</translation>
    </message>
    <message>
        <source>Watch it no more</source>
        <translation>Houd niet meer in de gaten</translation>
    </message>
    <message>
        <source>What other programs leave there is taken in while this window is open: messages, mails and lists. Nothing is deleted; what was read moves into the folder “done”, what could not be read into “rejected”.</source>
        <translation>Wat andere programma’s daar neerzetten, wordt ingelezen zolang dit venster open is: berichten, mails en lijsten. Er wordt niets gewist; wat gelezen is, gaat naar de map “done”, wat niet te lezen was naar “rejected”.</translation>
    </message>
</context>
<context>
    <name>ErasePanel</name>
    <message>
        <source>Name, numbers, addresses, messages, mails and notes go for good, here and in every lead, visit and sale. Nobody can bring them back.</source>
        <translation>Naam, nummers, adressen, berichten, mails en notities verdwijnen voorgoed, hier en in elke lead, elk bezoek en elke verkoop. Niemand kan ze terughalen.</translation>
    </message>
    <message>
        <source>What was counted stays counted. An open lead is closed, an appointment ahead is cancelled, a mail that waits is not sent.</source>
        <translation>Wat geteld is blijft geteld. Een open lead wordt gesloten, een komende afspraak gaat niet door, een mail die wacht wordt niet verstuurd.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Voorgoed wissen</translation>
    </message>
    <message>
        <source>Forget {name}?</source>
        <translation>{name} vergeten?</translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message>
        <source>Break until</source>
        <translation>Pauze tot</translation>
    </message>
    <message>
        <source>Who comes in?</source>
        <translation>Wie komt er binnen?</translation>
    </message>
    <message>
        <source>Reported. The manager looks at it and rules.</source>
        <translation>Gemeld. De manager kijkt ernaar en beslist.</translation>
    </message>
    <message>
        <source>Signed: {choice}, until and including {day}.</source>
        <translation>Getekend: {choice}, tot en met {day}.</translation>
    </message>
    <message>
        <source>Too many wrong PINs.</source>
        <translation>Te vaak een verkeerde pincode.</translation>
    </message>
    <message>
        <source>That is not your PIN. Try again.</source>
        <translation>Dat is niet je pincode. Probeer opnieuw.</translation>
    </message>
    <message>
        <source>Noted that you called back.</source>
        <translation>Genoteerd dat je hebt teruggebeld.</translation>
    </message>
    <message>
        <source>Which customer?</source>
        <translation>Welke klant?</translation>
    </message>
    <message>
        <source>Noted: {outcome}.</source>
        <translation>Genoteerd: {outcome}.</translation>
    </message>
    <message>
        <source>Now enter the sale on the page Quota.</source>
        <translation>Noteer nu de verkoop op de pagina Quotum.</translation>
    </message>
    <message>
        <source>Which appointment?</source>
        <translation>Welke afspraak?</translation>
    </message>
    <message>
        <source>Whose customer is it?</source>
        <translation>Wiens klant is het?</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>Wie is het?</translation>
    </message>
    <message>
        <source>Who asks for {name}?</source>
        <translation>Wie vraagt naar {name}?</translation>
    </message>
    <message>
        <source>A name or a phone number finds the record.</source>
        <translation>Op naam of telefoonnummer is te vinden wie het is.</translation>
    </message>
    <message>
        <source>Which customer of this name is it?</source>
        <translation>Welke klant met deze naam is het?</translation>
    </message>
    <message>
        <source>Reported. The manager sees the board before and after.</source>
        <translation>Gemeld. De manager ziet het bord van ervoor en erna.</translation>
    </message>
</context>
<context>
    <name>EscapeButton</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Repaired, please check</source>
        <translation>Hersteld, controleer even</translation>
    </message>
    <message>
        <source>Facts from the message</source>
        <translation>Gegevens uit het bericht</translation>
    </message>
    <message>
        <source>Nothing is known yet.</source>
        <translation>Er is nog niets bekend.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Bedrijf</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Write a mail</source>
        <translation>Schrijf een mail</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Reply to</source>
        <translation>Antwoord aan</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Trade-in</source>
        <translation>Inruil</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>Wens</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Vroeg naar</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <translation>Bel {number}</translation>
    </message>
    <message>
        <source>WhatsApp to {number}</source>
        <translation>WhatsApp naar {number}</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kijk na</translation>
    </message>
    <message>
        <source>Copy {fact}</source>
        <translation>Kopieer {fact}</translation>
    </message>
</context>
<context>
    <name>FairnessPage</name>
    <message>
        <source>Month before</source>
        <translation>Vorige maand</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Volgende maand</translation>
    </message>
    <message>
        <source>All floors</source>
        <translation>Alle vloeren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporteer</translation>
    </message>
    <message>
        <source>Write this month into a file for a spreadsheet</source>
        <translation>Zet deze maand in een bestand voor een spreadsheet</translation>
    </message>
    <message>
        <source>Fairness</source>
        <translation>Verdeling</translation>
    </message>
    <message>
        <source>Reading the floor log</source>
        <translation>Het logboek wordt gelezen</translation>
    </message>
    <message>
        <source>A month is read once; after that only what is new.</source>
        <translation>Een maand wordt één keer gelezen; daarna alleen wat nieuw is.</translation>
    </message>
    <message>
        <source>Nobody stood in line in this month</source>
        <translation>Niemand stond deze maand in de rij</translation>
    </message>
    <message>
        <source>Reps stand here from the day on which they are checked in on the board.</source>
        <translation>Verkopers staan hier vanaf de dag waarop ze op het bord worden ingecheckt.</translation>
    </message>
    <message>
        <source>Fairness is for managers, and for reps their own</source>
        <translation>De verdeling is voor managers, en voor verkopers die van henzelf</translation>
    </message>
    <message>
        <source>What each rep had of the rotation is not shown at a station.</source>
        <translation>Wat elke verkoper van de beurten had, is op een werkplek niet te zien.</translation>
    </message>
    <message>
        <source>still reading</source>
        <translation>leest nog</translation>
    </message>
    <message>
        <source>Most over expected first</source>
        <translation>Meest boven verwachting eerst</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Op naam</translation>
    </message>
    <message>
        <source>Most ups first</source>
        <translation>Meeste beurten eerst</translation>
    </message>
    <message>
        <source>Most given back first</source>
        <translation>Meest teruggegeven eerst</translation>
    </message>
    <message>
        <source>Write the month into a file</source>
        <translation>Zet de maand in een bestand</translation>
    </message>
    <message>
        <source>Workbook for a spreadsheet (*.xlsx)</source>
        <translation>Werkmap voor een spreadsheet (*.xlsx)</translation>
    </message>
    <message>
        <source>Text with columns (*.csv)</source>
        <translation>Tekst met kolommen (*.csv)</translation>
    </message>
    <message>
        <source>fairness</source>
        <translation>verdeling</translation>
    </message>
    <message>
        <source>Saved: {file} in {folder}</source>
        <translation>Bewaard: {file} in {folder}</translation>
    </message>
    <message>
        <source>Nothing was written: let the name end in .xlsx or .csv.</source>
        <translation>Er is niets geschreven: laat de naam eindigen op .xlsx of .csv.</translation>
    </message>
    <message>
        <source>The file cannot be written ({reason}). What was there is as it was. Close it where it is open, or choose another name.</source>
        <translation>Het bestand kan niet worden geschreven ({reason}). Wat er stond, is zoals het was. Sluit het waar het openstaat, of kies een andere naam.</translation>
    </message>
</context>
<context>
    <name>FairnessPlot</name>
    <message>
        <source>Fairness of the rotation</source>
        <translation>Verdeling van de beurten</translation>
    </message>
</context>
<context>
    <name>FairnessTable</name>
    <message>
        <source>Reps</source>
        <translation>Verkopers</translation>
    </message>
</context>
<context>
    <name>FirstManagerCard</name>
    <message>
        <source>There is no manager yet</source>
        <translation>Er is nog geen manager</translation>
    </message>
    <message>
        <source>As long as there is none, everybody may do everything. With the first manager everybody signs in, and each may do what is his or hers.</source>
        <translation>Zolang er geen is, mag iedereen alles. Vanaf de eerste manager meldt iedereen zich aan en mag ieder wat bij hem of haar hoort.</translation>
    </message>
    <message>
        <source>Name of the dealership</source>
        <translation>Naam van het bedrijf</translation>
    </message>
    <message>
        <source>First floor</source>
        <translation>Eerste vloer</translation>
    </message>
    <message>
        <source>for example Toyota</source>
        <translation>bijvoorbeeld Toyota</translation>
    </message>
    <message>
        <source>Name of the manager</source>
        <translation>Naam van de manager</translation>
    </message>
    <message>
        <source>Password, at least 8 characters</source>
        <translation>Wachtwoord, minstens 8 tekens</translation>
    </message>
    <message>
        <source>The password once more</source>
        <translation>Het wachtwoord nog eens</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nu niet</translation>
    </message>
    <message>
        <source>Still missing: {what}.</source>
        <translation>Nog nodig: {what}.</translation>
    </message>
    <message>
        <source>Those were two different passwords. Type the same one twice.</source>
        <translation>Dat waren twee verschillende wachtwoorden. Typ twee keer hetzelfde.</translation>
    </message>
</context>
<context>
    <name>FloorDay</name>
    <message>
        <source>Disputes</source>
        <translation>Bezwaren</translation>
    </message>
    <message>
        <source>A manager rules on them.</source>
        <translation>Een manager beslist erover.</translation>
    </message>
    <message>
        <source>No dispute is open.</source>
        <translation>Er is geen open bezwaar.</translation>
    </message>
    <message>
        <source>Who disputes this?</source>
        <translation>Wie maakt bezwaar?</translation>
    </message>
    <message>
        <source>Nobody is here.</source>
        <translation>Er is niemand.</translation>
    </message>
    <message>
        <source>Lift the block of {name}?</source>
        <translation>Blokkade van {name} opheffen?</translation>
    </message>
    <message>
        <source>Lift it: {name} joins the end</source>
        <translation>Hef op: {name} schuift achteraan</translation>
    </message>
    <message>
        <source>{name} disputes this</source>
        <translation>{name} maakt bezwaar</translation>
    </message>
    <message>
        <source>It stands</source>
        <translation>Het blijft zo</translation>
    </message>
    <message>
        <source>It was wrong</source>
        <translation>Het klopte niet</translation>
    </message>
    <message>
        <source>{name} to place {n}</source>
        <translation>{name} naar plek {n}</translation>
    </message>
    <message>
        <source>Which visit of {name} ends?</source>
        <translation>Welk bezoek van {name} is klaar?</translation>
    </message>
    <message>
        <source>Once all are finished {name} joins the end.</source>
        <translation>Als alles is afgerond schuift {name} achteraan.</translation>
    </message>
    <message>
        <source>Every visit of an earlier day has its outcome.</source>
        <translation>Elk eerder bezoek heeft een uitkomst.</translation>
    </message>
    <message>
        <source>Whom did {name} call back?</source>
        <translation>Wie heeft {name} teruggebeld?</translation>
    </message>
    <message>
        <source>Customers who phoned.</source>
        <translation>Klanten die belden.</translation>
    </message>
    <message>
        <source>Nobody waits to be called by {name}.</source>
        <translation>Niemand wacht op een telefoontje van {name}.</translation>
    </message>
    <message>
        <source>How did it end?</source>
        <translation>Hoe liep het af?</translation>
    </message>
</context>
<context>
    <name>FloorRules</name>
    <message>
        <source>Lead desk and prospecting</source>
        <translation>Leaddesk en klanten werven</translation>
    </message>
    <message>
        <source>At the door</source>
        <translation>Aan de deur</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Correcties</translation>
    </message>
    <message>
        <source>Breaks, blocks and the end of the day</source>
        <translation>Pauzes, blokkades en het einde van de dag</translation>
    </message>
    <message>
        <source>Wallboard</source>
        <translation>Wandscherm</translation>
    </message>
    <message>
        <source>Prospecting</source>
        <translation>Prospecting</translation>
    </message>
    <message>
        <source>Goals of the overview</source>
        <translation>Doelen van het overzicht</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>To the lead desk from place</source>
        <translation>Naar de leaddesk vanaf plek</translation>
    </message>
    <message>
        <source>From this place on a hybrid is sent to the lead desk, and a showroom rep is offered prospecting.</source>
        <translation>Vanaf deze plek gaat een hybrideverkoper naar de leaddesk en mag een showroomverkoper klanten werven.</translation>
    </message>
    <message>
        <source>Called back at place</source>
        <translation>Terugroepen op plek</translation>
    </message>
    <message>
        <source>Who reaches this place is called back to the floor.</source>
        <translation>Wie deze plek bereikt, wordt teruggeroepen naar de showroom.</translation>
    </message>
    <message>
        <source>Time to walk back</source>
        <translation>Tijd om terug te lopen</translation>
    </message>
    <message>
        <source>After a recall nobody is late before this time is over.</source>
        <translation>Na het terugroepen is niemand te laat voordat deze tijd om is.</translation>
    </message>
    <message>
        <source>Longest stay at the lead desk</source>
        <translation>Langst aan de leaddesk</translation>
    </message>
    <message>
        <source>The program never proposes a later return.</source>
        <translation>Het programma stelt nooit een latere terugkomst voor.</translation>
    </message>
    <message>
        <source>At least on the floor</source>
        <translation>Minstens in de showroom</translation>
    </message>
    <message>
        <source>With fewer nobody is sent to the desk, and who is there is called back.</source>
        <translation>Met minder gaat niemand naar de leaddesk, en wie daar is wordt teruggeroepen.</translation>
    </message>
    <message>
        <source>reps</source>
        <translation>verkopers</translation>
    </message>
    <message>
        <source>A customer waits too long after</source>
        <translation>Een klant wacht te lang na</translation>
    </message>
    <message>
        <source>Then the wait turns warm, and the manager is told.</source>
        <translation>Dan kleurt de wachttijd en krijgt de manager bericht.</translation>
    </message>
    <message>
        <source>Time to answer a call</source>
        <translation>Tijd om op een oproep te komen</translation>
    </message>
    <message>
        <source>Who is called and not there by then has missed the customer.</source>
        <translation>Wie is geroepen en er dan niet is, heeft de klant gemist.</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>An appointment counts within</source>
        <translation>Een afspraak telt binnen</translation>
    </message>
    <message>
        <source>Further from its time it is treated as a be-back.</source>
        <translation>Komt de klant eerder of later, dan is het een terugkomer.</translation>
    </message>
    <message>
        <source>h</source>
        <translation>u</translation>
    </message>
    <message>
        <source>A customer stays with the rep for</source>
        <translation>Een klant blijft bij de verkoper</translation>
    </message>
    <message>
        <source>Counted from the last sale or visit.</source>
        <translation>Geteld vanaf de laatste verkoop of het laatste bezoek.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dagen</translation>
    </message>
    <message>
        <source>Reps enter arrivals</source>
        <translation>Verkopers voeren klanten in</translation>
    </message>
    <message>
        <source>For a dealer without reception: with a PIN, and by name in the log.</source>
        <translation>Voor een dealer zonder receptie: met een pincode, en met naam in het logboek.</translation>
    </message>
    <message>
        <source>Own entries can be undone for</source>
        <translation>Eigen invoer ongedaan maken binnen</translation>
    </message>
    <message>
        <source>A manager can undo any entry of an open day.</source>
        <translation>Een manager kan elke invoer van een open dag ongedaan maken.</translation>
    </message>
    <message>
        <source>Quick return within</source>
        <translation>Snel terug binnen</translation>
    </message>
    <message>
        <source>A visit that ends so soon with left, wrong department or asked the way gives the former place back.</source>
        <translation>Eindigt een bezoek zo snel met vertrokken, verkeerde afdeling of vroeg de weg, dan komt de oude plek terug.</translation>
    </message>
    <message>
        <source>Quick returns for each rep</source>
        <translation>Keer snel terug per verkoper</translation>
    </message>
    <message>
        <source>After so many on one day a further one goes to the end.</source>
        <translation>Na zoveel keer op een dag gaat een volgende achteraan.</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>per dag</translation>
    </message>
    <message>
        <source>A visit can be skipped or missed for</source>
        <translation>Overslaan of missen kan tot</translation>
    </message>
    <message>
        <source>An older visit stays with its rep.</source>
        <translation>Een ouder bezoek blijft bij zijn verkoper.</translation>
    </message>
    <message>
        <source>A break is too long after</source>
        <translation>Een pauze is te lang na</translation>
    </message>
    <message>
        <source>It is marked late; the place is never lost by itself.</source>
        <translation>De pauze staat dan als te laat gemarkeerd; de plek gaat nooit vanzelf verloren.</translation>
    </message>
    <message>
        <source>Block on visits without an outcome</source>
        <translation>Blokkeren bij bezoeken zonder uitkomst</translation>
    </message>
    <message>
        <source>Who left visits of an earlier day open is passed over until they are finished.</source>
        <translation>Wie bezoeken van een eerdere dag open liet, wordt overgeslagen tot ze zijn afgerond.</translation>
    </message>
    <message>
        <source>Block on overdue follow-ups</source>
        <translation>Blokkeren bij opvolging over tijd</translation>
    </message>
    <message>
        <source>Counts from the next check-in on.</source>
        <translation>Telt vanaf de volgende keer inchecken.</translation>
    </message>
    <message>
        <source>The day closes by itself after</source>
        <translation>De dag sluit vanzelf na</translation>
    </message>
    <message>
        <source>Counted from closing time; it waits while a visit is open.</source>
        <translation>Geteld vanaf sluitingstijd; het wacht zolang een bezoek openstaat.</translation>
    </message>
    <message>
        <source>Gauges on the wallboard</source>
        <translation>Quotum op het wandscherm</translation>
    </message>
    <message>
        <source>Everybody in the showroom reads it. Without gauges it shows who is with a customer.</source>
        <translation>Iedereen in de showroom leest het. Zonder quotum toont het wie met een klant is.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Niets</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Getallen</translation>
    </message>
    <message>
        <source>Happy call after</source>
        <translation>Happy call na</translation>
    </message>
    <message>
        <source>Counted from the delivery of the car.</source>
        <translation>Gerekend vanaf de aflevering van de auto.</translation>
    </message>
    <message>
        <source>Own customers before their contract ends</source>
        <translation>Eigen klanten voor het einde van hun contract</translation>
    </message>
    <message>
        <source>So long before the end they stand on the prospecting list.</source>
        <translation>Zo lang voor het einde staan ze op de prospectinglijst.</translation>
    </message>
    <message>
        <source>Own customers whose car has an age of</source>
        <translation>Eigen klanten met een auto van</translation>
    </message>
    <message>
        <source>Counted from its sale; a contract that runs comes first.</source>
        <translation>Gerekend vanaf de verkoop; een lopend contract gaat voor.</translation>
    </message>
    <message>
        <source>years</source>
        <translation>jaar</translation>
    </message>
    <message>
        <source>First response, half of the leads within</source>
        <translation>Eerste reactie, de helft van de leads binnen</translation>
    </message>
    <message>
        <source>The median in opening hours, from arrival to first attempt.</source>
        <translation>De mediaan binnen openingstijd, van binnenkomst tot eerste poging.</translation>
    </message>
    <message>
        <source>Leads that come to a dialogue</source>
        <translation>Leads die tot een gesprek komen</translation>
    </message>
    <message>
        <source>Somebody of us and the customer spoke or wrote.</source>
        <translation>Iemand van ons en de klant spraken of schreven met elkaar.</translation>
    </message>
    <message>
        <source>Appointments whose customer comes</source>
        <translation>Afspraken waarvan de klant komt</translation>
    </message>
    <message>
        <source>Of those whose day has passed; cancelled ones left out.</source>
        <translation>Van die waarvan de dag voorbij is; geannuleerde niet meegeteld.</translation>
    </message>
</context>
<context>
    <name>FoundDesk</name>
    <message>
        <source>Nobody is found by “{typed}”. Every word counts from its beginning: a part of the name, the number, the e-mail address or the number plate.</source>
        <translation>Niemand gevonden met “{typed}”. Elk woord telt vanaf het begin: een deel van de naam, het nummer, het e-mailadres of het kenteken.</translation>
    </message>
</context>
<context>
    <name>GaugePage</name>
    <message>
        <source>Colleagues</source>
        <translation>Collega&apos;s</translation>
    </message>
</context>
<context>
    <name>GaugePane</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Sluiten (Esc)</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Deze maand</translation>
    </message>
    <message>
        <source>Path to the quota</source>
        <translation>Weg naar het quotum</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>Ernaast</translation>
    </message>
    <message>
        <source>Counted sales</source>
        <translation>Verkopen die meetellen</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Telt niet mee</translation>
    </message>
</context>
<context>
    <name>GaugesPage</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Enter a sale</source>
        <translation>Verkoop invoeren</translation>
    </message>
    <message>
        <source>The rep or a manager enters sales</source>
        <translation>De verkoper of een manager voert verkopen in</translation>
    </message>
    <message>
        <source>No selling days in this month</source>
        <translation>Geen verkoopdagen in deze maand</translation>
    </message>
    <message>
        <source>Nothing can be measured. Check opening days and closings in the settings.</source>
        <translation>Er valt niets te meten. Kijk de openingsdagen en sluitingen na bij de instellingen.</translation>
    </message>
    <message>
        <source>Nobody has a quota in this month</source>
        <translation>Niemand heeft deze maand een quotum</translation>
    </message>
    <message>
        <source>Reps have a gauge from the month in which they were added on the board.</source>
        <translation>Verkopers hebben een meter vanaf de maand waarin ze op het bord zijn toegevoegd.</translation>
    </message>
    <message>
        <source>Close the figures</source>
        <translation>Sluit de cijfers</translation>
    </message>
    <message>
        <source>Largest shortfall first</source>
        <translation>Grootste achterstand eerst</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Op naam</translation>
    </message>
    <message>
        <source>Most counted first</source>
        <translation>Meeste geteld eerst</translation>
    </message>
</context>
<context>
    <name>GivePanel</name>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>what the other one has to know</source>
        <translation>wat de ander moet weten</translation>
    </message>
</context>
<context>
    <name>HandingIn</name>
    <message>
        <source>the last act</source>
        <translation>de laatste handeling</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Hierna</translation>
    </message>
    <message>
        <source>Next floor</source>
        <translation>Volgende vloer</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>How to</source>
        <translation>Zo doe je het</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluit</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>What happened</source>
        <translation>Wat er gebeurd is</translation>
    </message>
</context>
<context>
    <name>HoursPlot</name>
    <message>
        <source>Walk-ins an hour</source>
        <translation>Binnenlopers per uur</translation>
    </message>
</context>
<context>
    <name>ImportStrip</name>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Read the rejected ones</source>
        <translation>Lees de afgewezen berichten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluit</translation>
    </message>
    <message>
        <source>Importing, {n} messages so far</source>
        <translation>Bezig met importeren, {n} berichten tot nu toe</translation>
    </message>
    <message>
        <source>Imported: {n} messages read</source>
        <translation>Geïmporteerd: {n} berichten gelezen</translation>
    </message>
    <message>
        <source>Read again: {n} messages of the quarantine</source>
        <translation>Opnieuw gelezen: {n} berichten uit de quarantaine</translation>
    </message>
    <message>
        <source>Import stopped: {n} messages read, the rest was left as it is</source>
        <translation>Import gestopt: {n} berichten gelezen, de rest is gelaten zoals het is</translation>
    </message>
    <message>
        <source>Nothing to import was found there</source>
        <translation>Daar is niets gevonden om te importeren</translation>
    </message>
    <message>
        <source>{n} imported</source>
        <translation>{n} geïmporteerd</translation>
    </message>
    <message>
        <source>{n} duplicate</source>
        <translation>{n} dubbel</translation>
    </message>
    <message>
        <source>{n} rejected, kept in quarantine</source>
        <translation>{n} afgewezen, bewaard in quarantaine</translation>
    </message>
    <message>
        <source>of these {n} joined an open lead</source>
        <translation>waarvan {n} bij een open lead gevoegd</translation>
    </message>
    <message>
        <source>{n} files are no messages and were passed over</source>
        <translation>{n} bestanden zijn geen bericht en zijn overgeslagen</translation>
    </message>
</context>
<context>
    <name>ImportedRows</name>
    <message>
        <source>Rows of the list</source>
        <translation>Rijen van de lijst</translation>
    </message>
</context>
<context>
    <name>InHandCard</name>
    <message>
        <source>Who takes over</source>
        <translation>Wie het overneemt</translation>
    </message>
    <message>
        <source>Hand on all</source>
        <translation>Alles overdragen</translation>
    </message>
    <message>
        <source>For somebody else: open leads {leads}, appointments {visits}.</source>
        <translation>Voor een ander: open leads {leads}, afspraken {visits}.</translation>
    </message>
    <message>
        <source>Nothing has to be given to somebody else.</source>
        <translation>Er hoeft niets naar een ander.</translation>
    </message>
    <message>
        <source>The pool (leads only)</source>
        <translation>De pool (alleen leads)</translation>
    </message>
    <message>
        <source>{name} (no leads)</source>
        <translation>{name} (geen leads)</translation>
    </message>
    <message>
        <source>Waits to be called back: {n}.</source>
        <translation>Wacht op terugbellen: {n}.</translation>
    </message>
    <message>
        <source>Proposed sales {n}: they stay on this rep&apos;s name until confirmed.</source>
        <translation>Voorgestelde verkopen {n}: die blijven op naam van deze verkoper tot ze bevestigd zijn.</translation>
    </message>
    <message>
        <source>Stands on the floor now: check out on the board.</source>
        <translation>Staat nu op de vloer: check uit op het bord.</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Geen naam bekend</translation>
    </message>
    <message>
        <source>Hand on</source>
        <translation>Overdragen</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lezen</translation>
    </message>
</context>
<context>
    <name>InboxCard</name>
    <message>
        <source>Import files</source>
        <translation>Importeer bestanden</translation>
    </message>
    <message>
        <source>Appointments of the week (W)</source>
        <translation>Afspraken van de week (W)</translation>
    </message>
    <message>
        <source>Appointments of the week</source>
        <translation>Afspraken van de week</translation>
    </message>
    <message>
        <source>Coaching</source>
        <translation>Coaching</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Alle bronnen</translation>
    </message>
    <message>
        <source>Open leads for which nothing falls due</source>
        <translation>Open leads waarvoor niets gepland staat</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Toon</translation>
    </message>
    <message>
        <source>Choose a rep</source>
        <translation>Kies een verkoper</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Iedereen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>To answer</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Te laat</translation>
    </message>
    <message>
        <source>No next step: {n}</source>
        <translation>Geen volgende stap: {n}</translation>
    </message>
    <message>
        <source>Waiting for an answer: {n}, overdue: {m}</source>
        <translation>Wacht op antwoord: {n}, te laat: {m}</translation>
    </message>
    <message>
        <source>Customers waiting for an answer: {n}</source>
        <translation>Klanten die op antwoord wachten: {n}</translation>
    </message>
    <message>
        <source>Overdue follow-ups: {n}</source>
        <translation>Opvolging te laat: {n}</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Leads of</source>
        <translation>Leads van</translation>
    </message>
</context>
<context>
    <name>InboxDesk</name>
    <message>
        <source>Answered, waiting for the customer</source>
        <translation>Beantwoord, wacht op de klant</translation>
    </message>
    <message>
        <source>Choose whose leads to show.</source>
        <translation>Kies van wie je de leads wilt zien.</translation>
    </message>
    <message>
        <source>No lead of this source here.</source>
        <translation>Geen lead uit deze bron hier.</translation>
    </message>
    <message>
        <source>No lead waits for an answer.</source>
        <translation>Geen lead wacht op antwoord.</translation>
    </message>
    <message>
        <source>No open lead of this rep.</source>
        <translation>Geen open lead van deze verkoper.</translation>
    </message>
    <message>
        <source>No follow-up is agreed.</source>
        <translation>Er is geen opvolging afgesproken.</translation>
    </message>
    <message>
        <source>No customer waits for an answer.</source>
        <translation>Geen klant wacht op antwoord.</translation>
    </message>
    <message>
        <source>Nothing more falls due today.</source>
        <translation>Vandaag hoeft er niets meer.</translation>
    </message>
    <message>
        <source>Nothing is overdue.</source>
        <translation>Niets is te laat.</translation>
    </message>
    <message>
        <source>Every open lead has a next step.</source>
        <translation>Elke open lead heeft een volgende stap.</translation>
    </message>
    <message>
        <source>No leads yet.</source>
        <translation>Nog geen leads.</translation>
    </message>
    <message>
        <source>Every message could be read.</source>
        <translation>Elk bericht kon gelezen worden.</translation>
    </message>
</context>
<context>
    <name>InboxList</name>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
</context>
<context>
    <name>InboxTabs</name>
    <message>
        <source>Unanswered</source>
        <translation>Onbeantwoord</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mijn</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Opvolging</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Quarantine: messages not read</source>
        <translation>Quarantaine: berichten die geen lead werden</translation>
    </message>
</context>
<context>
    <name>JoinPane</name>
    <message>
        <source>The server</source>
        <translation>De server</translation>
    </message>
    <message>
        <source>Open the join file that a PC of the showroom saved, or fill in the server.</source>
        <translation>Open het deelnamebestand dat een pc van de showroom heeft opgeslagen, of vul de server in.</translation>
    </message>
    <message>
        <source>Work with it on this PC</source>
        <translation>Werk ermee op deze pc</translation>
    </message>
</context>
<context>
    <name>KeyGrid</name>
    <message>
        <source>Capitals</source>
        <translation>Hoofdletters</translation>
    </message>
    <message>
        <source>Take back a sign</source>
        <translation>Wis een teken</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spatie</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
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
    <name>KindDialog</name>
    <message>
        <source>Stations</source>
        <translation>Werkplekken</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>What is this PC there for?</source>
        <translation>Waar is deze pc voor?</translation>
    </message>
</context>
<context>
    <name>KioskWindow</name>
    <message>
        <source>Full screen</source>
        <translation>Volledig scherm</translation>
    </message>
    <message>
        <source>What this PC is there for</source>
        <translation>Waar deze pc voor is</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>That is not me</source>
        <translation>Ik ben het niet</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Still with the customer</source>
        <translation>Nog met klant</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Signs out in {n} s</source>
        <translation>Sluit over {n} s</translation>
    </message>
    <message>
        <source>Nobody can sign in while the database cannot be reached. Reception notes who comes in; this screen comes back by itself.</source>
        <translation>Niemand kan zich aanmelden zolang de database onbereikbaar is. De receptie noteert wie binnenkomt; dit scherm komt vanzelf terug.</translation>
    </message>
    <message>
        <source>That is not your PIN. Try again.</source>
        <translation>Dat is niet je pincode. Probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Too many wrong PINs.</source>
        <translation>Te veel foute pincodes.</translation>
    </message>
</context>
<context>
    <name>LabPage</name>
    <message>
        <source>All floors</source>
        <translation>Alle vloeren</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Vorige maand</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Volgende maand</translation>
    </message>
    <message>
        <source>Replay the month</source>
        <translation>Speel de maand na</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>Rule lab</source>
        <translation>Regellab</translation>
    </message>
    <message>
        <source>Choose other settings and replay the month</source>
        <translation>Kies andere instellingen en speel de maand na</translation>
    </message>
    <message>
        <source>Nobody stood in line in this month</source>
        <translation>Niemand stond deze maand in de wachtrij</translation>
    </message>
    <message>
        <source>There is nothing to replay. Go back to a month with a floor log.</source>
        <translation>Er valt niets na te spelen. Ga terug naar een maand met een logboek.</translation>
    </message>
    <message>
        <source>The rule lab is for managers</source>
        <translation>Het regellab is voor managers</translation>
    </message>
    <message>
        <source>Who would have been given which customer is seen by a manager only.</source>
        <translation>Wie welke klant zou hebben gekregen, ziet alleen een manager.</translation>
    </message>
    <message>
        <source>A day of this month cannot be replayed ({reason}).</source>
        <translation>Een dag van deze maand kan niet worden nagespeeld ({reason}).</translation>
    </message>
    <message>
        <source>Replay again for these settings</source>
        <translation>Speel opnieuw na voor deze instellingen</translation>
    </message>
</context>
<context>
    <name>LabSettingsCard</name>
    <message>
        <source>One less</source>
        <translation>Een minder</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Een meer</translation>
    </message>
</context>
<context>
    <name>LabTable</name>
    <message>
        <source>Reps</source>
        <translation>Verkopers</translation>
    </message>
</context>
<context>
    <name>LeadActs</name>
    <message>
        <source>{rep} has this lead.</source>
        <translation>{rep} heeft deze lead.</translation>
    </message>
    <message>
        <source>Who takes this lead?</source>
        <translation>Wie pakt deze lead op?</translation>
    </message>
    <message>
        <source>How did the call go?</source>
        <translation>Hoe ging het gesprek?</translation>
    </message>
    <message>
        <source>The message is logged.</source>
        <translation>Het bericht is genoteerd.</translation>
    </message>
    <message>
        <source>The call is logged.</source>
        <translation>Het gesprek is genoteerd.</translation>
    </message>
    <message>
        <source>When does the customer come?</source>
        <translation>Wanneer komt de klant?</translation>
    </message>
    <message>
        <source>Appointment {time}; it stands on reception&apos;s board that day.</source>
        <translation>Afspraak {time}; die dag staat hij op het bord van de receptie.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Who gets this lead?</source>
        <translation>Wie krijgt deze lead?</translation>
    </message>
    <message>
        <source>Why is it closed?</source>
        <translation>Waarom gaat hij dicht?</translation>
    </message>
    <message>
        <source>Closed: {reason}. It can be reopened.</source>
        <translation>Gesloten: {reason}. Heropenen kan.</translation>
    </message>
    <message>
        <source>{made} of {calls} calls, {on} of {days} days</source>
        <translation>{made} van {calls} belpogingen, {on} van {days} dagen</translation>
    </message>
    <message>
        <source>Open again.</source>
        <translation>Weer open.</translation>
    </message>
    <message>
        <source>{rep} has this lead now.</source>
        <translation>{rep} heeft deze lead nu.</translation>
    </message>
    <message>
        <source>{rep} has this lead now: nobody else may take one at the moment.</source>
        <translation>{rep} heeft deze lead nu: op dit moment mag niemand anders er een oppakken.</translation>
    </message>
    <message>
        <source>Nobody may take one now: an internet rep checks in, or a hybrid goes to the lead desk.</source>
        <translation>Nu mag niemand er een oppakken: laat een internetverkoper inchecken of een hybrideverkoper naar de leaddesk gaan.</translation>
    </message>
    <message>
        <source>In nobody&apos;s name: the lead is in the pool.</source>
        <translation>Op niemands naam: niemand heeft de lead nog.</translation>
    </message>
    <message>
        <source>In the name of {rep}</source>
        <translation>Op naam van {rep}</translation>
    </message>
    <message>
        <source>The call is logged; call back {time}.</source>
        <translation>Het gesprek is genoteerd; terugbellen {time}.</translation>
    </message>
    <message>
        <source>The call is logged; call again {time}.</source>
        <translation>Het gesprek is genoteerd; opnieuw bellen {time}.</translation>
    </message>
    <message>
        <source>Known customer of {rep}</source>
        <translation>Bekende klant van {rep}</translation>
    </message>
    <message>
        <source>{rep} may take no lead now.</source>
        <translation>{rep} mag nu geen lead oppakken.</translation>
    </message>
    <message>
        <source>Give to {rep}</source>
        <translation>Geef aan {rep}</translation>
    </message>
    <message>
        <source>{rep} may take leads now.</source>
        <translation>{rep} mag nu leads oppakken.</translation>
    </message>
</context>
<context>
    <name>LeadEntry</name>
    <message>
        <source>Say through which source it came.</source>
        <translation>Zeg via welke bron hij kwam.</translation>
    </message>
    <message>
        <source>Say who asks: a name, a phone number or an e-mail address.</source>
        <translation>Zeg wie het vraagt: een naam, een telefoonnummer of een e-mailadres.</translation>
    </message>
    <message>
        <source>It joined the open lead of the same person.</source>
        <translation>Hij hoort nu bij de open lead van dezelfde persoon.</translation>
    </message>
    <message>
        <source>The lead is taken in; {rep} has it.</source>
        <translation>De lead is ingevoerd; {rep} heeft hem.</translation>
    </message>
    <message>
        <source>The lead is taken in; whoever may claim it, can.</source>
        <translation>De lead is ingevoerd; wie hem mag oppakken, kan dat doen.</translation>
    </message>
</context>
<context>
    <name>LeadForm</name>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Bedrijf</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>for example Toyota Yaris Hybrid 2024</source>
        <translation>bijvoorbeeld Toyota Yaris Hybrid 2024</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Gevraagd naar</translation>
    </message>
    <message>
        <source>a rep, if one was named</source>
        <translation>een verkoper, als die genoemd is</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Vloer</translation>
    </message>
    <message>
        <source>What the customer wants</source>
        <translation>Wat de klant wil</translation>
    </message>
    <message>
        <source>Asked earlier</source>
        <translation>Eerder gevraagd</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Voer in</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>All floors</source>
        <translation>Alle vloeren</translation>
    </message>
    <message>
        <source>Take down as a lead</source>
        <translation>Voer in als lead</translation>
    </message>
    <message>
        <source>Enter a lead</source>
        <translation>Voer een lead in</translation>
    </message>
</context>
<context>
    <name>LeadRules</name>
    <message>
        <source>Who gets a lead</source>
        <translation>Wie een lead krijgt</translation>
    </message>
    <message>
        <source>Closing a lead</source>
        <translation>Een lead afsluiten</translation>
    </message>
    <message>
        <source>Response clock</source>
        <translation>Reactieklok</translation>
    </message>
    <message>
        <source>The same person again</source>
        <translation>Dezelfde persoon nog eens</translation>
    </message>
    <message>
        <source>Leads of nobody</source>
        <translation>Leads van niemand</translation>
    </message>
    <message>
        <source>The first click wins, or they go round: to who has the fewest untouched leads, then to who has waited longest.</source>
        <translation>De eerste klik wint, of ze gaan rond: naar wie de minste onaangeraakte leads heeft, dan naar wie het langst wacht.</translation>
    </message>
    <message>
        <source>First click</source>
        <translation>Eerste klik</translation>
    </message>
    <message>
        <source>In turn</source>
        <translation>Om de beurt</translation>
    </message>
    <message>
        <source>When the response clock has run out</source>
        <translation>Als de reactieklok is afgelopen</translation>
    </message>
    <message>
        <source>The manager sees it, or the lead goes once to the next rep. The time of arrival never changes.</source>
        <translation>De manager ziet het, of de lead gaat één keer naar de volgende verkoper. Het tijdstip van binnenkomst verandert nooit.</translation>
    </message>
    <message>
        <source>Tell the manager</source>
        <translation>Meld de manager</translation>
    </message>
    <message>
        <source>Next rep, once</source>
        <translation>Volgende, één keer</translation>
    </message>
    <message>
        <source>First answer within</source>
        <translation>Eerste reactie binnen</translation>
    </message>
    <message>
        <source>Minutes in opening hours. The warning comes at 60 %, the escalation at 100 %.</source>
        <translation>Minuten binnen openingstijd. De waarschuwing komt bij 60 %, de escalatie bij 100 %.</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>No clock for what came so long ago</source>
        <translation>Geen klok voor wat zo lang geleden kwam</translation>
    </message>
    <message>
        <source>An older message never counts as answered too late.</source>
        <translation>Een ouder bericht telt nooit als te laat beantwoord.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dagen</translation>
    </message>
    <message>
        <source>Not reached: after so many calls</source>
        <translation>Niet bereikt: na zoveel belpogingen</translation>
    </message>
    <message>
        <source>With fewer a lead cannot be closed as not reached.</source>
        <translation>Met minder kan een lead niet als niet bereikt worden afgesloten.</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>keer</translation>
    </message>
    <message>
        <source>Not reached: on so many days</source>
        <translation>Niet bereikt: op zoveel dagen</translation>
    </message>
    <message>
        <source>The calls have to lie on at least so many different days.</source>
        <translation>De pogingen moeten op minstens zoveel verschillende dagen liggen.</translation>
    </message>
    <message>
        <source>Looked for among leads of the last</source>
        <translation>Gezocht bij leads van de laatste</translation>
    </message>
    <message>
        <source>A person who asks again about the same car joins that lead.</source>
        <translation>Wie opnieuw naar dezelfde auto vraagt, komt bij die lead.</translation>
    </message>
    <message>
        <source>When something happened in the last</source>
        <translation>Als er iets gebeurde in de laatste</translation>
    </message>
    <message>
        <source>After longer silence it is a new lead, linked to the old one.</source>
        <translation>Na langere stilte is het een nieuwe lead, gekoppeld aan de oude.</translation>
    </message>
</context>
<context>
    <name>LeadRulesPage</name>
    <message>
        <source>Sources</source>
        <translation>Bronnen</translation>
    </message>
    <message>
        <source>Minutes for the first answer where they differ, and sources whose leads may name the rep they are for.</source>
        <translation>Minuten voor de eerste reactie waar die anders zijn, en bronnen waarvan leads de verkoper mogen noemen voor wie ze zijn.</translation>
    </message>
</context>
<context>
    <name>LeadsFrame</name>
    <message>
        <source>Connect mailbox</source>
        <translation>Koppel mailbox</translation>
    </message>
    <message>
        <source>Add a lead by hand</source>
        <translation>Voer een lead in</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Importeer bestanden</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Probeer nu</translation>
    </message>
    <message>
        <source>Enter a lead</source>
        <translation>Voer een lead in</translation>
    </message>
    <message>
        <source>Last one at {time}.</source>
        <translation>Laatste om {time}.</translation>
    </message>
    <message>
        <source>Median today {n} min, goal {goal}.</source>
        <translation>Mediaan vandaag {n} min, doel {goal}.</translation>
    </message>
    <message>
        <source>Goal {goal} min.</source>
        <translation>Doel {goal} min.</translation>
    </message>
    <message>
        <source>Follow-ups, {n}</source>
        <translation>Opvolging, {n}</translation>
    </message>
    <message>
        <source>Showroom reps work no leads</source>
        <translation>Showroomverkopers werken geen leads</translation>
    </message>
    <message>
        <source>Leads go to internet and hybrid reps. A customer who calls back is told to you on the board and at the kiosk.</source>
        <translation>Leads gaan naar internet- en hybrideverkopers. Wie jou terugbelt, staat op het bord en op de kiosk.</translation>
    </message>
    <message>
        <source>No lead waits for an answer</source>
        <translation>Geen lead wacht op antwoord</translation>
    </message>
    <message>
        <source>{n} leads wait for an answer</source>
        <translation>{n} leads wachten op antwoord</translation>
    </message>
    <message>
        <source>1 lead waits for an answer</source>
        <translation>1 lead wacht op antwoord</translation>
    </message>
    <message>
        <source>Who they are is for the reps who work leads and for managers. Sign in to see the free ones and your own.</source>
        <translation>Wie het zijn, zien de verkopers die leads werken en de managers. Meld je aan om de vrije leads en die van jou te zien.</translation>
    </message>
    <message>
        <source>Every lead has an answer</source>
        <translation>Elke lead heeft antwoord</translation>
    </message>
    <message>
        <source>No leads yet</source>
        <translation>Nog geen leads</translation>
    </message>
    <message>
        <source>Connect the mailbox where your leads arrive. Showroom reads new mail by itself and never deletes anything.</source>
        <translation>Koppel de mailbox waar je leads binnenkomen. Showroom leest nieuwe mail vanzelf en verwijdert nooit iets.</translation>
    </message>
    <message>
        <source>The leads cannot be read now</source>
        <translation>De leads kunnen nu niet worden gelezen</translation>
    </message>
    <message>
        <source>The database does not answer. Leads that come in are not lost: they are shown here as soon as it is back.</source>
        <translation>De database antwoordt niet. Leads die binnenkomen gaan niet verloren: ze staan hier zodra hij terug is.</translation>
    </message>
    <message>
        <source>Reading the leads</source>
        <translation>De leads worden gelezen</translation>
    </message>
</context>
<context>
    <name>LeadsPage</name>
    <message>
        <source>Next lead</source>
        <translation>Volgende lead</translation>
    </message>
    <message>
        <source>Lead before</source>
        <translation>Vorige lead</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Pak op</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>Use template</source>
        <translation>Gebruik sjabloon</translation>
    </message>
    <message>
        <source>Log call</source>
        <translation>Noteer gesprek</translation>
    </message>
    <message>
        <source>Set appointment</source>
        <translation>Maak afspraak</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Give to</source>
        <translation>Geef aan</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Heropen</translation>
    </message>
    <message>
        <source>View original</source>
        <translation>Toon origineel</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>Open klant</translation>
    </message>
    <message>
        <source>Appointments of the week</source>
        <translation>Afspraken van de week</translation>
    </message>
    <message>
        <source>Enter a lead</source>
        <translation>Voer een lead in</translation>
    </message>
    <message>
        <source>Take down as a lead</source>
        <translation>Voer in als lead</translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
    <message>
        <source>Enter a sale</source>
        <translation>Verkoop invoeren</translation>
    </message>
    <message>
        <source>Import a list of sales</source>
        <translation>Importeer een lijst met verkopen</translation>
    </message>
    <message>
        <source>Whose sales</source>
        <translation>Wiens verkopen</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Iedereen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importeer</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier staat niets</translation>
    </message>
    <message>
        <source>Sales stand here as soon as they are entered, with why each counts or not.</source>
        <translation>Verkopen staan hier zodra ze zijn ingevoerd, met waarom elk meetelt of niet.</translation>
    </message>
    <message>
        <source>The ledger is for managers</source>
        <translation>De verkopen zijn voor managers</translation>
    </message>
    <message>
        <source>A rep who signs in sees the own sales, here and at the kiosk, a manager those of all.</source>
        <translation>Een verkoper die zich aanmeldt, ziet de eigen verkopen, hier en op de kiosk; een manager die van iedereen.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bevestig</translation>
    </message>
    <message>
        <source>It is fleet</source>
        <translation>Het is fleet</translation>
    </message>
    <message>
        <source>Change or correct</source>
        <translation>Wijzig of corrigeer</translation>
    </message>
    <message>
        <source>Cancel sale</source>
        <translation>Annuleer verkoop</translation>
    </message>
    <message>
        <source>Delivered today</source>
        <translation>Vandaag afgeleverd</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>Maak bezwaar</translation>
    </message>
    <message>
        <source>Rule a dispute</source>
        <translation>Beslis over een bezwaar</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>Open klant</translation>
    </message>
    <message>
        <source>This month is closed: what changes is a counter-entry in the open month.</source>
        <translation>Deze maand is afgesloten: wat verandert, is een tegenboeking in de open maand.</translation>
    </message>
    <message>
        <source>No sale in {month} yet.</source>
        <translation>Nog geen verkoop in {month}.</translation>
    </message>
    <message>
        <source>No sale waits to be confirmed.</source>
        <translation>Geen verkoop wacht op bevestiging.</translation>
    </message>
    <message>
        <source>No sale asks anything.</source>
        <translation>Bij geen verkoop staat een vraag open.</translation>
    </message>
    <message>
        <source>Every sale of {month} counts.</source>
        <translation>Elke verkoop van {month} telt mee.</translation>
    </message>
    <message>
        <source>Every car that was sold is delivered.</source>
        <translation>Elke verkochte auto is afgeleverd.</translation>
    </message>
    <message>
        <source>Nobody disputes a sale.</source>
        <translation>Niemand maakt bezwaar tegen een verkoop.</translation>
    </message>
    <message>
        <source>1 sold visit or lead asks for its sale</source>
        <translation>Bij 1 verkocht bezoek of lead ontbreekt de verkoop</translation>
    </message>
    <message>
        <source>{n} sold visits or leads ask for their sale</source>
        <translation>Bij {n} verkochte bezoeken of leads ontbreekt de verkoop</translation>
    </message>
    <message>
        <source>Why is it cancelled?</source>
        <translation>Waarom is hij geannuleerd?</translation>
    </message>
    <message>
        <source>the counter-entry keeps it</source>
        <translation>de tegenboeking bewaart het</translation>
    </message>
    <message>
        <source>Cancel by a counter-entry</source>
        <translation>Annuleer met een tegenboeking</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaar</translation>
    </message>
    <message>
        <source>Why is it corrected?</source>
        <translation>Waarom is dit een correctie?</translation>
    </message>
    <message>
        <source>A counter-entry takes the sale back and a new entry stands in for it; car, delivery and contract are simply added.</source>
        <translation>Een tegenboeking neemt de verkoop terug en een nieuwe boeking komt ervoor in de plaats; auto, aflevering en contract worden gewoon aangevuld.</translation>
    </message>
    <message>
        <source>Save and confirm</source>
        <translation>Bewaar en bevestig</translation>
    </message>
    <message>
        <source>What is wrong, in the name of {rep}?</source>
        <translation>Wat klopt er niet, namens {rep}?</translation>
    </message>
    <message>
        <source>the manager reads it and rules</source>
        <translation>de manager leest het en beslist</translation>
    </message>
    <message>
        <source>Rule and correct</source>
        <translation>Beslis en corrigeer</translation>
    </message>
    <message>
        <source>Why is the rep right?</source>
        <translation>Waarom heeft de verkoper gelijk?</translation>
    </message>
    <message>
        <source>The sale stands</source>
        <translation>De verkoop blijft zo</translation>
    </message>
    <message>
        <source>The rep is right: correct</source>
        <translation>Verkoper heeft gelijk: corrigeer</translation>
    </message>
    <message>
        <source>The rep is right: cancel</source>
        <translation>Verkoper heeft gelijk: annuleer</translation>
    </message>
    <message>
        <source>The rep is right</source>
        <translation>Verkoper heeft gelijk</translation>
    </message>
    <message>
        <source>Why so?</source>
        <translation>Waarom?</translation>
    </message>
    <message>
        <source>the rep reads it</source>
        <translation>de verkoper leest het</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>reps on the floor</source>
        <translation>verkopers op de vloer</translation>
    </message>
    <message>
        <source>short</source>
        <translation>te weinig</translation>
    </message>
</context>
<context>
    <name>LikenessBand</name>
    <message>
        <source>Merge</source>
        <translation>Voeg samen</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Niet dezelfde</translation>
    </message>
</context>
<context>
    <name>LiveSign</name>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
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
        <translation>Logboek</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>The whole floor log of today</source>
        <translation>Het hele logboek van vandaag</translation>
    </message>
    <message>
        <source>Nothing has happened yet today</source>
        <translation>Vandaag is er nog niets gebeurd</translation>
    </message>
</context>
<context>
    <name>LogDialog</name>
    <message>
        <source>Floor log</source>
        <translation>Logboek</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Gegevens…</translation>
    </message>
    <message>
        <source>Dispute…</source>
        <translation>Bezwaar…</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>ongedaan gemaakt</translation>
    </message>
    <message>
        <source>Enter undoes, D fills in details, X disputes.</source>
        <translation>Enter maakt ongedaan, D vult gegevens in, X is bezwaar.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>what was said, for whoever reads it later</source>
        <translation>wat er gezegd is, voor wie het later leest</translation>
    </message>
    <message>
        <source>Ask again on</source>
        <translation>Vraag opnieuw op</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaar</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>Hoe ging het?</translation>
    </message>
    <message>
        <source>how did it go?</source>
        <translation>hoe ging het?</translation>
    </message>
</context>
<context>
    <name>LookAtRows</name>
    <message>
        <source>Enter it all the same (space bar)</source>
        <translation>Voer toch in (spatiebalk)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>The first {n} of {all} rows are shown.</source>
        <translation>De eerste {n} van {all} rijen staan hier.</translation>
    </message>
</context>
<context>
    <name>MailPage</name>
    <message>
        <source>Mailboxes</source>
        <translation>Mailboxen</translation>
    </message>
    <message>
        <source>No mailbox yet. Connect the one where your leads arrive. Showroom reads new mail by itself and never deletes anything.</source>
        <translation>Nog geen mailbox. Koppel die waar je leads binnenkomen. Showroom leest nieuwe mail vanzelf en wist nooit iets.</translation>
    </message>
    <message>
        <source>Connect a mailbox</source>
        <translation>Koppel een mailbox</translation>
    </message>
    <message>
        <source>Mailboxes are a manager&apos;s affair</source>
        <translation>Mailboxen zijn een zaak van de manager</translation>
    </message>
    <message>
        <source>Which mailboxes are read and send, where they are, and how they sign in.</source>
        <translation>Welke mailboxen gelezen worden en verzenden, waar ze staan en hoe ze aanmelden.</translation>
    </message>
    <message>
        <source>“{name}” is kept.</source>
        <translation>“{name}” is bewaard.</translation>
    </message>
    <message>
        <source>“{name}” is no longer read; its leads stay.</source>
        <translation>“{name}” wordt niet meer gelezen; de leads blijven.</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>bezig</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>De server wordt gevraagd</translation>
    </message>
    <message>
        <source>Fill in the user name and the client id first.</source>
        <translation>Vul eerst de gebruikersnaam en de client-id in.</translation>
    </message>
    <message>
        <source>Sign in in the browser; this window waits for it.</source>
        <translation>Log in in de browser; dit venster wacht erop.</translation>
    </message>
</context>
<context>
    <name>MailStrip</name>
    <message>
        <source>Mail settings</source>
        <translation>Mailinstellingen</translation>
    </message>
    <message>
        <source>No mail comes in by “{name}”: {problem}</source>
        <translation>Er komt geen mail binnen via “{name}”: {problem}</translation>
    </message>
</context>
<context>
    <name>MailboxForm</name>
    <message>
        <source>Mailbox</source>
        <translation>Mailbox</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>leads, or the address</source>
        <translation>leads, of het adres</translation>
    </message>
    <message>
        <source>Server for fetching (IMAP)</source>
        <translation>Server voor ophalen (IMAP)</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Poort</translation>
    </message>
    <message>
        <source>Connection of fetching</source>
        <translation>Verbinding voor ophalen</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Gebruikersnaam</translation>
    </message>
    <message>
        <source>Client id of your registered application</source>
        <translation>Client-id van je geregistreerde toepassing</translation>
    </message>
    <message>
        <source>Sign in in the browser</source>
        <translation>Log in in de browser</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Looked at every (minutes)</source>
        <translation>Kijken elke (minuten)</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Laat staan</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Markeer als gelezen</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verplaats</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>Verplaats naar map</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelezen</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Uitgezet</translation>
    </message>
    <message>
        <source>Server for sending (SMTP)</source>
        <translation>Server voor versturen (SMTP)</translation>
    </message>
    <message>
        <source>empty: nothing is sent</source>
        <translation>leeg: er wordt niets verstuurd</translation>
    </message>
    <message>
        <source>Connection of sending</source>
        <translation>Verbinding voor versturen</translation>
    </message>
    <message>
        <source>User name for sending</source>
        <translation>Gebruikersnaam voor versturen</translation>
    </message>
    <message>
        <source>empty: as for fetching</source>
        <translation>leeg: als bij ophalen</translation>
    </message>
    <message>
        <source>Password for sending</source>
        <translation>Wachtwoord voor versturen</translation>
    </message>
    <message>
        <source>Sender&apos;s address</source>
        <translation>Adres van de afzender</translation>
    </message>
    <message>
        <source>Sender&apos;s name</source>
        <translation>Naam van de afzender</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Verstuur</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Verstuur niet</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaar</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Test de verbinding</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>Connect a mailbox</source>
        <translation>Koppel een mailbox</translation>
    </message>
    <message>
        <source>as it is kept</source>
        <translation>zoals bewaard</translation>
    </message>
    <message>
        <source>as the lead itself says</source>
        <translation>wat de lead zelf zegt</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbinding</translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation>Inloggen met</translation>
    </message>
    <message>
        <source>A mail that was read</source>
        <translation>Een mail die gelezen is</translation>
    </message>
    <message>
        <source>Its leads are for</source>
        <translation>De leads zijn voor</translation>
    </message>
    <message>
        <source>This mailbox is</source>
        <translation>Deze mailbox wordt</translation>
    </message>
    <message>
        <source>Answers to customers</source>
        <translation>Antwoorden aan klanten</translation>
    </message>
    <message>
        <source>Automatic confirmation</source>
        <translation>Automatische bevestiging</translation>
    </message>
    <message>
        <source>It tells the customer that the mail came in. It never stops the clock.</source>
        <translation>Die zegt de klant dat de mail is binnengekomen. De klok stopt er nooit door.</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Niet versleuteld</translation>
    </message>
</context>
<context>
    <name>MailboxLine</name>
    <message>
        <source>Change</source>
        <translation>Wijzig</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Probeer nu</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijder</translation>
    </message>
    <message>
        <source>Remove it, its leads stay</source>
        <translation>Verwijder, de leads blijven</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Houd hem</translation>
    </message>
    <message>
        <source>Answers go out as {address}</source>
        <translation>Antwoorden gaan uit als {address}</translation>
    </message>
    <message>
        <source>No answers go out from here</source>
        <translation>Hier gaan geen antwoorden uit</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Uitgezet</translation>
    </message>
    <message>
        <source>Last read {time}.</source>
        <translation>Laatst gelezen {time}.</translation>
    </message>
    <message>
        <source>Last read {time}</source>
        <translation>Laatst gelezen {time}</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Nog niet gelezen</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Next floor</source>
        <translation>Volgende vloer</translation>
    </message>
    <message>
        <source>Whose customer is it?</source>
        <translation>Van wie is de klant?</translation>
    </message>
    <message>
        <source>The lead that waits longest</source>
        <translation>De lead die het langst wacht</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Volledig scherm</translation>
    </message>
    <message>
        <source>List of keys</source>
        <translation>Lijst van toetsen</translation>
    </message>
    <message>
        <source>Lock, or sign in</source>
        <translation>Vergrendelen of aanmelden</translation>
    </message>
</context>
<context>
    <name>MapColumns</name>
    <message>
        <source>Remember it for lists with these columns</source>
        <translation>Onthoud het voor lijsten met deze kolommen</translation>
    </message>
    <message>
        <source>{n} rows. Say what each column holds.</source>
        <translation>{n} rijen. Zeg wat er in elke kolom staat.</translation>
    </message>
    <message>
        <source>No column holds: {missing}.</source>
        <translation>Geen kolom bevat: {missing}.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Check in</source>
        <translation>Inchecken</translation>
    </message>
    <message>
        <source>Finish earlier visits…</source>
        <translation>Rond eerdere bezoeken af…</translation>
    </message>
    <message>
        <source>Lift the block…</source>
        <translation>Hef de blokkade op…</translation>
    </message>
    <message>
        <source>Is back</source>
        <translation>Is terug</translation>
    </message>
    <message>
        <source>Is on the way</source>
        <translation>Is onderweg</translation>
    </message>
    <message>
        <source>Finishes the conversation first</source>
        <translation>Maakt eerst het gesprek af</translation>
    </message>
    <message>
        <source>To the lead desk…</source>
        <translation>Naar de leaddesk…</translation>
    </message>
    <message>
        <source>Goes prospecting…</source>
        <translation>Gaat klanten werven…</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>Overslaan…</translation>
    </message>
    <message>
        <source>On a break…</source>
        <translation>Met pauze…</translation>
    </message>
    <message>
        <source>Move to place…</source>
        <translation>Zet op plek…</translation>
    </message>
    <message>
        <source>Called customers back…</source>
        <translation>Klanten teruggebeld…</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>Uitchecken</translation>
    </message>
    <message>
        <source>Finish the visit…</source>
        <translation>Rond het bezoek af…</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Gegevens…</translation>
    </message>
    <message>
        <source>Not an up</source>
        <translation>Geen beurt</translation>
    </message>
    <message>
        <source>Was called and is not there</source>
        <translation>Is geroepen en is er niet</translation>
    </message>
    <message>
        <source>A second rep joins…</source>
        <translation>Tweede verkoper erbij…</translation>
    </message>
    <message>
        <source>Somebody&apos;s customer after all…</source>
        <translation>Toch klant van een ander…</translation>
    </message>
    <message>
        <source>Give to another rep…</source>
        <translation>Geef aan een andere verkoper…</translation>
    </message>
    <message>
        <source>To another floor…</source>
        <translation>Naar een andere vloer…</translation>
    </message>
    <message>
        <source>Not an up: {name} joins the end</source>
        <translation>Geen beurt: {name} schuift achteraan</translation>
    </message>
    <message>
        <source>Customer left</source>
        <translation>Klant is weg</translation>
    </message>
    <message>
        <source>Delivery pick-up…</source>
        <translation>Komt auto ophalen…</translation>
    </message>
    <message>
        <source>Not a buyer: service, parts, supplier</source>
        <translation>Geen koper: werkplaats, onderdelen, leverancier</translation>
    </message>
    <message>
        <source>Rules in force</source>
        <translation>Geldende regels</translation>
    </message>
    <message>
        <source>Seen, not served: {n} today…</source>
        <translation>Gezien, niet geholpen: {n} vandaag…</translation>
    </message>
    <message>
        <source>Disputes: {n} open…</source>
        <translation>Bezwaren: {n} open…</translation>
    </message>
    <message>
        <source>Close the day…</source>
        <translation>Sluit de dag…</translation>
    </message>
    <message>
        <source>Today in the floor log</source>
        <translation>Vandaag in het logboek</translation>
    </message>
    <message>
        <source>Why on place {n}?</source>
        <translation>Waarom op plek {n}?</translation>
    </message>
</context>
<context>
    <name>MergePanel</name>
    <message>
        <source>Search the customers</source>
        <translation>Zoek een klant</translation>
    </message>
    <message>
        <source>Name, phone, e-mail or number plate</source>
        <translation>Naam, telefoon, e-mail of kenteken</translation>
    </message>
    <message>
        <source>Nobody else was found.</source>
        <translation>Verder niemand gevonden.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Voeg samen</translation>
    </message>
    <message>
        <source>Keep the other name</source>
        <translation>Houd de andere naam</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Iemand anders</translation>
    </message>
    <message>
        <source>Who is the same person?</source>
        <translation>Wie is dezelfde persoon?</translation>
    </message>
    <message>
        <source>Are these one person?</source>
        <translation>Is dit één persoon?</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Er gaat niets verloren.</translation>
    </message>
    <message>
        <source>This record is kept</source>
        <translation>Deze kaart blijft</translation>
    </message>
    <message>
        <source>This one goes into it</source>
        <translation>Deze gaat erin op</translation>
    </message>
    <message>
        <source>The customer is called {name}.</source>
        <translation>De klant heet {name}.</translation>
    </message>
    <message>
        <source>The customer is called {name} and is still found as {other}.</source>
        <translation>De klant heet {name} en wordt ook als {other} nog gevonden.</translation>
    </message>
    <message>
        <source>All numbers, e-mail addresses, notes and everything that happened stay.</source>
        <translation>Alle nummers, e-mailadressen, notities en alles wat er gebeurde blijven.</translation>
    </message>
    <message>
        <source>Of the two answers about mail the later one counts.</source>
        <translation>Van de twee antwoorden over mail telt het laatste.</translation>
    </message>
    <message>
        <source>They can be taken apart again.</source>
        <translation>Je kunt ze weer uit elkaar halen.</translation>
    </message>
</context>
<context>
    <name>MergedBand</name>
    <message>
        <source>Take apart</source>
        <translation>Scheid weer</translation>
    </message>
</context>
<context>
    <name>MessagePreview</name>
    <message>
        <source>This becomes a lead.</source>
        <translation>Dit wordt een lead.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Bedrijf</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Trade-in</source>
        <translation>Inruil</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>Wens</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Gevraagd naar</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Bericht</translation>
    </message>
</context>
<context>
    <name>MissedCard</name>
    <message>
        <source>Missed the quota</source>
        <translation>Quotum gemist</translation>
    </message>
    <message>
        <source>Everybody reached the quota.</source>
        <translation>Iedereen heeft het quotum gehaald.</translation>
    </message>
    <message>
        <source>as things stand</source>
        <translation>zoals het nu staat</translation>
    </message>
</context>
<context>
    <name>MonthList</name>
    <message>
        <source>Months</source>
        <translation>Maanden</translation>
    </message>
</context>
<context>
    <name>MonthPlots</name>
    <message>
        <source>Roles compared</source>
        <translation>Rollen vergeleken</translation>
    </message>
    <message>
        <source>Walk-ins an hour</source>
        <translation>Binnenlopers per uur</translation>
    </message>
    <message>
        <source>Fairness of the rotation</source>
        <translation>Verdeling van de beurten</translation>
    </message>
    <message>
        <source>Closing ratio per channel</source>
        <translation>Slagingspercentage per kanaal</translation>
    </message>
    <message>
        <source>ups received minus expected</source>
        <translation>gekregen min verwachte beurten</translation>
    </message>
    <message>
        <source>opportunities</source>
        <translation>kansen</translation>
    </message>
    <message>
        <source>Nobody had a role in this month.</source>
        <translation>Niemand had deze maand een rol.</translation>
    </message>
    <message>
        <source>The dealership was not open.</source>
        <translation>Het bedrijf was niet open.</translation>
    </message>
    <message>
        <source>Nobody stood in line in this month.</source>
        <translation>Niemand stond deze maand in de wachtrij.</translation>
    </message>
    <message>
        <source>The floor log is being read.</source>
        <translation>Het logboek wordt gelezen.</translation>
    </message>
</context>
<context>
    <name>MonthsPage</name>
    <message>
        <source>The report is being written…</source>
        <translation>Het rapport wordt geschreven…</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Maanden</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bewaar rapport</translation>
    </message>
    <message>
        <source>The month as a document, a workbook or one table</source>
        <translation>De maand als document, werkmap of één tabel</translation>
    </message>
    <message>
        <source>No months yet</source>
        <translation>Nog geen maanden</translation>
    </message>
    <message>
        <source>Months stand here from the one on in which the first rep has a role.</source>
        <translation>Hier staan maanden vanaf de maand waarin de eerste verkoper een rol heeft.</translation>
    </message>
    <message>
        <source>The months are for managers</source>
        <translation>De maanden zijn voor managers</translation>
    </message>
    <message>
        <source>Quotas of all reps, and the close of a month, are seen by a manager only.</source>
        <translation>Quota van alle verkopers en het afsluiten van een maand ziet alleen een manager.</translation>
    </message>
    <message>
        <source>Close the month</source>
        <translation>Sluit de maand af</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nu niet</translation>
    </message>
    <message>
        <source>The month is being closed…</source>
        <translation>De maand wordt afgesloten…</translation>
    </message>
    <message>
        <source>Close of the month</source>
        <translation>Maandafsluiting</translation>
    </message>
    <message>
        <source>The month is closed. Its report can be saved now, and at any later time.</source>
        <translation>De maand is afgesloten. Het rapport kun je nu bewaren, en later ook nog.</translation>
    </message>
    <message>
        <source>Close of the days</source>
        <translation>Afsluiten van de dagen</translation>
    </message>
    <message>
        <source>Document (PDF)</source>
        <translation>Document (PDF)</translation>
    </message>
    <message>
        <source>Workbook with all tables (XLSX)</source>
        <translation>Werkmap met alle tabellen (XLSX)</translation>
    </message>
    <message>
        <source>One table (CSV)</source>
        <translation>Eén tabel (CSV)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bewaar het rapport</translation>
    </message>
    <message>
        <source>month-report</source>
        <translation>maandrapport</translation>
    </message>
    <message>
        <source>Saved: {file} in {folder}</source>
        <translation>Bewaard: {file} in {folder}</translation>
    </message>
    <message>
        <source>Nothing was written: let the name end in .pdf, .xlsx or .csv.</source>
        <translation>Er is niets geschreven: laat de naam eindigen op .pdf, .xlsx of .csv.</translation>
    </message>
    <message>
        <source>The file cannot be written ({reason}). What was there is as it was. Close it where it is open, or choose another name.</source>
        <translation>Het bestand kan niet worden geschreven ({reason}). Wat er stond, is zoals het was. Sluit het waar het openstaat, of kies een andere naam.</translation>
    </message>
</context>
<context>
    <name>NamesPage</name>
    <message>
        <source>Touch your name</source>
        <translation>Tik op je naam</translation>
    </message>
    <message>
        <source>Nobody works on this floor yet. Reception adds reps at the board.</source>
        <translation>Op deze vloer werkt nog niemand. De receptie voegt verkopers toe op het bord.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Reading the names</source>
        <translation>De namen worden gelezen</translation>
    </message>
    <message>
        <source>More names</source>
        <translation>Meer namen</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} van {all}</translation>
    </message>
</context>
<context>
    <name>NextStepLine</name>
    <message>
        <source>What comes next</source>
        <translation>Wat er daarna komt</translation>
    </message>
    <message>
        <source>Then: nothing yet</source>
        <translation>Daarna: nog niets</translation>
    </message>
    <message>
        <source>Then: call</source>
        <translation>Daarna: bellen</translation>
    </message>
    <message>
        <source>Then: call back</source>
        <translation>Daarna: terugbellen</translation>
    </message>
    <message>
        <source>Then: write</source>
        <translation>Daarna: schrijven</translation>
    </message>
</context>
<context>
    <name>NotePanel</name>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaar</translation>
    </message>
</context>
<context>
    <name>NotedBoard</name>
    <message>
        <source>shared until {time}</source>
        <translation>gedeeld tot {time}</translation>
    </message>
    <message>
        <source>shared until {time}, plus {n} from this PC</source>
        <translation>gedeeld tot {time}, plus {n} van deze pc</translation>
    </message>
    <message>
        <source>Noted: {kind}</source>
        <translation>Genoteerd: {kind}</translation>
    </message>
    <message>
        <source>Enter: given now to who is up; came when it was noted. W taken by, G gone, X not</source>
        <translation>Enter: nu aan wie aan de beurt is; gekomen toen het werd genoteerd. W geholpen door, G weg, X niet</translation>
    </message>
    <message>
        <source>given to nobody; offered for entry when the database is back</source>
        <translation>aan niemand gegeven; in te voeren zodra de database er weer is</translation>
    </message>
    <message>
        <source>1 arrival noted here waits to be entered.</source>
        <translation>1 hier genoteerde binnenkomst wacht op invoer.</translation>
    </message>
    <message>
        <source>{n} arrivals noted here wait to be entered.</source>
        <translation>{n} hier genoteerde binnenkomsten wachten op invoer.</translation>
    </message>
    <message>
        <source>It needs a look: {what}.</source>
        <translation>Kijk ernaar: {what}.</translation>
    </message>
    <message>
        <source>{n} need a look: {what}.</source>
        <translation>Kijk er naar {n}: {what}.</translation>
    </message>
    <message>
        <source>asks for {name}</source>
        <translation>vraagt naar {name}</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Gegevens</translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation>Streep door</translation>
    </message>
    <message>
        <source>{time}, given to nobody</source>
        <translation>{time}, aan niemand gegeven</translation>
    </message>
    <message>
        <source>Not while the database is away</source>
        <translation>Niet zolang de database onbereikbaar is</translation>
    </message>
    <message>
        <source>One needs a look: {what}.</source>
        <translation>Kijk er naar één: {what}.</translation>
    </message>
    <message>
        <source>another database</source>
        <translation>een andere database</translation>
    </message>
    <message>
        <source>1 arrival noted for {dealer} stays on this PC until that database is open.</source>
        <translation>1 aankomst die voor {dealer} is genoteerd, blijft op deze pc tot die database open is.</translation>
    </message>
    <message>
        <source>{n} arrivals noted for {dealer} stay on this PC until that database is open.</source>
        <translation>{n} aankomsten die voor {dealer} zijn genoteerd, blijven op deze pc tot die database open is.</translation>
    </message>
    <message>
        <source>Do not enter…</source>
        <translation>Niet invoeren…</translation>
    </message>
    <message>
        <source>Taken by…</source>
        <translation>Geholpen door…</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Enter for {name}</source>
        <translation>Voer in voor {name}</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Voer in</translation>
    </message>
    <message>
        <source>it came on another day and waits for nobody any more</source>
        <translation>van een andere dag, wacht op niemand meer</translation>
    </message>
    <message>
        <source>{pc} entered one at {time}, perhaps the same customer</source>
        <translation>{pc} voerde er om {time} een in, misschien dezelfde klant</translation>
    </message>
    <message>
        <source>{name} had gone on break at {time}</source>
        <translation>{name} was om {time} met pauze gegaan</translation>
    </message>
    <message>
        <source>{name} has had a customer since {time}</source>
        <translation>{name} heeft sinds {time} een klant</translation>
    </message>
    <message>
        <source>{name} is passed over</source>
        <translation>{name} wordt overgeslagen</translation>
    </message>
    <message>
        <source>{name} is not checked in</source>
        <translation>{name} is niet ingecheckt</translation>
    </message>
    <message>
        <source>{name} has been at the lead desk since {time}</source>
        <translation>{name} zit sinds {time} aan de leaddesk</translation>
    </message>
    <message>
        <source>Who took this customer?</source>
        <translation>Wie heeft deze klant geholpen?</translation>
    </message>
    <message>
        <source>Why is it not entered?</source>
        <translation>Waarom voer je het niet in?</translation>
    </message>
</context>
<context>
    <name>NotedPanel</name>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>strikes it out</source>
        <translation>streept het door</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>niet verplicht</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>What to know</source>
        <translation>Bijzonderheden</translation>
    </message>
    <message>
        <source>blue jacket, Corolla</source>
        <translation>blauwe jas, Corolla</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>Vraagt naar</translation>
    </message>
    <message>
        <source>nobody by name</source>
        <translation>niemand bij naam</translation>
    </message>
</context>
<context>
    <name>NotedStrip</name>
    <message>
        <source>Noted on this PC</source>
        <translation>Genoteerd op deze pc</translation>
    </message>
</context>
<context>
    <name>Noter</name>
    <message>
        <source>Struck out: {what}. Ctrl+Z brings it back.</source>
        <translation>Doorgestreept: {what}. Ctrl+Z haalt het terug.</translation>
    </message>
    <message>
        <source>Noted again: {what}.</source>
        <translation>Weer genoteerd: {what}.</translation>
    </message>
    <message>
        <source>Nothing was noted in the last {n} minutes. Strike an older arrival out in its row.</source>
        <translation>De laatste {n} minuten is niets genoteerd. Streep een oudere klant door in zijn rij.</translation>
    </message>
    <message>
        <source>{what}: not entered</source>
        <translation>{what}: niet ingevoerd</translation>
    </message>
    <message>
        <source>{what}: entered, {name}</source>
        <translation>{what}: ingevoerd, {name}</translation>
    </message>
    <message>
        <source>{what}: entered in the lead inbox</source>
        <translation>{what}: ingevoerd bij de leads</translation>
    </message>
    <message>
        <source>{what}: entered</source>
        <translation>{what}: ingevoerd</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Database unreachable since {time}. The screen shows what was known then; nothing can be entered until it is back. We keep trying.</source>
        <translation>Database onbereikbaar sinds {time}. Het scherm toont wat toen bekend was; je kunt niets invoeren tot hij terug is. We blijven het proberen.</translation>
    </message>
    <message>
        <source>Back online at {time}.</source>
        <translation>Weer online om {time}.</translation>
    </message>
</context>
<context>
    <name>OnDeckCard</name>
    <message>
        <source>What to do with who is on deck</source>
        <translation>Wat te doen met wie hierna komt</translation>
    </message>
    <message>
        <source>Nobody is on deck</source>
        <translation>Niemand hierna</translation>
    </message>
    <message>
        <source>Keeps place 1</source>
        <translation>Houdt plek 1</translation>
    </message>
    <message>
        <source>On deck</source>
        <translation>Hierna</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Nog niemand</translation>
    </message>
</context>
<context>
    <name>OneSearch</name>
    <message>
        <source>Somebody else&apos;s customer</source>
        <translation>Klant van iemand anders</translation>
    </message>
    <message>
        <source>choose the rep</source>
        <translation>kies de verkoper</translation>
    </message>
    <message>
        <source>All that is known</source>
        <translation>Alles wat bekend is</translation>
    </message>
    <message>
        <source>open the customer</source>
        <translation>open de klant</translation>
    </message>
    <message>
        <source>waits, nobody is free</source>
        <translation>wacht, niemand is vrij</translation>
    </message>
    <message>
        <source>to {name}, uses a turn</source>
        <translation>naar {name}, kost een beurt</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>Binnenloper</translation>
    </message>
    <message>
        <source>On the phone</source>
        <translation>Aan de telefoon</translation>
    </message>
    <message>
        <source>a phone lead</source>
        <translation>een telefoonlead</translation>
    </message>
</context>
<context>
    <name>OpeningHoursPage</name>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Closed that day</source>
        <translation>Die dag gesloten</translation>
    </message>
    <message>
        <source>Open that day</source>
        <translation>Die dag open</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Openingstijden</translation>
    </message>
    <message>
        <source>Days that are different</source>
        <translation>Dagen die anders zijn</translation>
    </message>
    <message>
        <source>Public holidays are closed by themselves. A day opened here is open then too.</source>
        <translation>Op feestdagen is het vanzelf gesloten. Een dag die je hier opent, is ook dan open.</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>gesloten</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijder</translation>
    </message>
    <message>
        <source>Remove {day}</source>
        <translation>Verwijder {day}</translation>
    </message>
    <message>
        <source>Write the day as 2026-12-24 or 24-12-2026.</source>
        <translation>Schrijf de dag als 24-12-2026 of 2026-12-24.</translation>
    </message>
    <message>
        <source>That day is over.</source>
        <translation>Die dag is voorbij.</translation>
    </message>
</context>
<context>
    <name>OutcomePage</name>
    <message>
        <source>How did it end?</source>
        <translation>Hoe liep het af?</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Then enter the sale</source>
        <translation>Noteer daarna de verkoop</translation>
    </message>
    <message>
        <source>Stays your customer</source>
        <translation>Blijft jouw klant</translation>
    </message>
    <message>
        <source>A colleague goes on</source>
        <translation>Een collega gaat verder</translation>
    </message>
    <message>
        <source>Does not buy here</source>
        <translation>Koopt hier niet</translation>
    </message>
    <message>
        <source>Went before you were done</source>
        <translation>Ging weg voor je klaar was</translation>
    </message>
    <message>
        <source>Was not for sales</source>
        <translation>Was niet voor de verkoop</translation>
    </message>
    <message>
        <source>Only wanted to know something</source>
        <translation>Wilde alleen iets weten</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Nothing was written: let the name end in .png or .svg.</source>
        <translation>Er is niets geschreven: laat de naam eindigen op .png of .svg.</translation>
    </message>
    <message>
        <source>Copied: {plot}</source>
        <translation>Gekopieerd: {plot}</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Vorige maand</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Volgende maand</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporteer</translation>
    </message>
    <message>
        <source>Copy or save the plots</source>
        <translation>Kopieer of bewaar de grafieken</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>Counting the month</source>
        <translation>De maand wordt geteld</translation>
    </message>
    <message>
        <source>What was counted is remembered until something changes.</source>
        <translation>Wat geteld is, blijft onthouden tot er iets verandert.</translation>
    </message>
    <message>
        <source>The overview is for managers</source>
        <translation>Het overzicht is voor managers</translation>
    </message>
    <message>
        <source>Figures of all reps beside each other are seen by a manager only.</source>
        <translation>Cijfers van alle verkopers naast elkaar ziet alleen een manager.</translation>
    </message>
    <message>
        <source>No selling days in this month</source>
        <translation>Geen verkoopdagen in deze maand</translation>
    </message>
    <message>
        <source>Nothing can be measured. Check opening days and closings in the settings.</source>
        <translation>Er valt niets te meten. Kijk de openingsdagen en sluitingen na bij de instellingen.</translation>
    </message>
    <message>
        <source>This month has not begun</source>
        <translation>Deze maand is nog niet begonnen</translation>
    </message>
    <message>
        <source>Its figures stand here from its second selling day on.</source>
        <translation>De cijfers staan hier vanaf de tweede verkoopdag.</translation>
    </message>
    <message>
        <source>Nothing to count yet</source>
        <translation>Nog niets te tellen</translation>
    </message>
    <message>
        <source>A month is counted until the end of yesterday: come back tomorrow.</source>
        <translation>Een maand wordt geteld tot en met gisteren: kijk morgen weer.</translation>
    </message>
    <message>
        <source>Nothing was entered in this month</source>
        <translation>In deze maand is niets ingevoerd</translation>
    </message>
    <message>
        <source>Arrivals, leads, appointments and sales of the month are counted here.</source>
        <translation>Hier worden bezoeken, leads, afspraken en verkopen van de maand geteld.</translation>
    </message>
    <message>
        <source>All floors</source>
        <translation>Alle vloeren</translation>
    </message>
    <message>
        <source>Save all plots as PNG…</source>
        <translation>Bewaar alle grafieken als PNG…</translation>
    </message>
    <message>
        <source>Save all plots as SVG…</source>
        <translation>Bewaar alle grafieken als SVG…</translation>
    </message>
    <message>
        <source>Report of the month…</source>
        <translation>Maandrapport…</translation>
    </message>
    <message>
        <source>Save the plot</source>
        <translation>Grafiek bewaren</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Afbeelding (*.png)</translation>
    </message>
    <message>
        <source>Picture of any size (*.svg)</source>
        <translation>Afbeelding in elke grootte (*.svg)</translation>
    </message>
    <message>
        <source>Save all plots in a folder</source>
        <translation>Alle grafieken in een map bewaren</translation>
    </message>
    <message>
        <source>Saved: {file} in {folder}</source>
        <translation>Opgeslagen: {file} in {folder}</translation>
    </message>
    <message>
        <source>Saved: {n} plots in {folder}</source>
        <translation>Opgeslagen: {n} grafieken in {folder}</translation>
    </message>
    <message>
        <source>The picture cannot be written ({reason}). What was there is as it was. Choose another folder or name.</source>
        <translation>De afbeelding kan niet worden geschreven ({reason}). Wat er stond, is zoals het was. Kies een andere map of naam.</translation>
    </message>
</context>
<context>
    <name>OwnSecretForm</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>PIN until now</source>
        <translation>Pincode tot nu</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Nieuwe pincode</translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation>Nieuwe pincode nog eens</translation>
    </message>
    <message>
        <source>Change PIN</source>
        <translation>Wijzig pincode</translation>
    </message>
    <message>
        <source>Password until now</source>
        <translation>Wachtwoord tot nu</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nieuw wachtwoord</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>Nieuw wachtwoord nog eens</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Wijzig wachtwoord</translation>
    </message>
    <message>
        <source>Those were two different ones. Type the new one twice.</source>
        <translation>Dat waren twee verschillende. Typ de nieuwe twee keer.</translation>
    </message>
</context>
<context>
    <name>PasswordPage</name>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>A manager changes this. Who are you?</source>
        <translation>Een manager wijzigt dit. Wie ben je?</translation>
    </message>
    <message>
        <source>Password of {name}</source>
        <translation>Wachtwoord van {name}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Toon</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verberg</translation>
    </message>
    <message>
        <source>Too many wrong tries. {name} can try again in {time}.</source>
        <translation>Te veel foute pogingen. {name} kan het over {time} weer proberen.</translation>
    </message>
</context>
<context>
    <name>PastePane</name>
    <message>
        <source>Message</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Paste a mail, a chat, a form or an ADF document, with its sender if it has one.</source>
        <translation>Plak een mail, een chat, een formulier of een ADF-document, met de afzender als die er is.</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Lees in</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>Paste a message</source>
        <translation>Plak een bericht</translation>
    </message>
</context>
<context>
    <name>PcsUserCard</name>
    <message>
        <source>A user for the PCs</source>
        <translation>Een gebruiker voor de pc&apos;s</translation>
    </message>
    <message>
        <source>User name for the PCs</source>
        <translation>Gebruikersnaam voor de pc&apos;s</translation>
    </message>
    <message>
        <source>Password for the PCs</source>
        <translation>Wachtwoord voor de pc&apos;s</translation>
    </message>
    <message>
        <source>Copy the password</source>
        <translation>Kopieer het wachtwoord</translation>
    </message>
    <message>
        <source>Make the user and go on as it</source>
        <translation>Maak de gebruiker en ga ermee verder</translation>
    </message>
    <message>
        <source>This PC signs in to the server as {owner}, the owner of the tables. Whoever knows this password could change the floor log and the sales. Make a user for the PCs: it can do what Showroom does and nothing else, and this PC forgets the password of {owner}. Write both passwords down first: that of the PCs is typed on each of them once, that of {owner} only for a new version of the tables.</source>
        <translation>Deze pc meldt zich bij de server aan als {owner}, de eigenaar van de tabellen. Wie dit wachtwoord kent, kan het vloerlogboek en de verkopen veranderen. Maak een gebruiker voor de pc&apos;s: die kan wat Showroom doet en verder niets, en deze pc vergeet het wachtwoord van {owner}. Schrijf eerst beide wachtwoorden op: dat van de pc&apos;s typ je op elk van hen één keer, dat van {owner} alleen voor een nieuwe versie van de tabellen.</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>bezig</translation>
    </message>
    <message>
        <source>The password is on the clipboard.</source>
        <translation>Het wachtwoord staat op het klembord.</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Add somebody</source>
        <translation>Iemand toevoegen</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>In handen</translation>
    </message>
    <message>
        <source>People are a manager&apos;s affair</source>
        <translation>Mensen zijn een zaak van de manager</translation>
    </message>
    <message>
        <source>Who signs in, with which PIN or password, and until when.</source>
        <translation>Wie zich aanmeldt, met welke pincode of welk wachtwoord, en tot wanneer.</translation>
    </message>
    <message>
        <source>Who signs in</source>
        <translation>Wie zich aanmeldt</translation>
    </message>
    <message>
        <source>Reps sign in with a PIN, reception and managers with a password. Who was ended cannot sign in any longer; what he or she did keeps the name.</source>
        <translation>Verkopers melden zich aan met een pincode, receptie en managers met een wachtwoord. Wie gestopt is, kan zich niet meer aanmelden; wat hij of zij deed, houdt de naam.</translation>
    </message>
    <message>
        <source>The name was changed.</source>
        <translation>De naam is gewijzigd.</translation>
    </message>
    <message>
        <source>It was set. Tell it to nobody but its owner.</source>
        <translation>Ingesteld. Vertel het alleen aan wie het aangaat.</translation>
    </message>
    <message>
        <source>Can try again at once.</source>
        <translation>Kan het meteen weer proberen.</translation>
    </message>
    <message>
        <source>May not sign in any longer.</source>
        <translation>Mag zich niet meer aanmelden.</translation>
    </message>
    <message>
        <source>May sign in again.</source>
        <translation>Mag zich weer aanmelden.</translation>
    </message>
    <message>
        <source>Does not leave.</source>
        <translation>Vertrekt niet.</translation>
    </message>
    <message>
        <source>Last day {day}. Hand on below what is in hand.</source>
        <translation>Laatste dag {day}. Draag hieronder over wat er nog ligt.</translation>
    </message>
    <message>
        <source>Handed on.</source>
        <translation>Overgedragen.</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Naam wijzigen</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Instellen</translation>
    </message>
    <message>
        <source>Let try again at once</source>
        <translation>Meteen weer laten proberen</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Laatste dag</translation>
    </message>
    <message>
        <source>for example 24-12-2026</source>
        <translation>bijvoorbeeld 24-12-2026</translation>
    </message>
    <message>
        <source>Leaves after this day</source>
        <translation>Vertrekt na deze dag</translation>
    </message>
    <message>
        <source>Does not leave</source>
        <translation>Vertrekt niet</translation>
    </message>
    <message>
        <source>May not sign in any longer</source>
        <translation>Mag zich niet meer aanmelden</translation>
    </message>
    <message>
        <source>Yes, from now on</source>
        <translation>Ja, vanaf nu</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>May sign in again</source>
        <translation>Mag zich weer aanmelden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>New PIN, 4 to 8 digits</source>
        <translation>Nieuwe pincode, 4 tot 8 cijfers</translation>
    </message>
    <message>
        <source>New password, at least 8 characters</source>
        <translation>Nieuw wachtwoord, minstens 8 tekens</translation>
    </message>
    <message>
        <source>May {name} not sign in any longer?</source>
        <translation>Mag {name} zich niet meer aanmelden?</translation>
    </message>
    <message>
        <source>Type the day as 24-12-2026 or 2026-12-24.</source>
        <translation>Typ de dag als 24-12-2026 of 2026-12-24.</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Add a manager</source>
        <translation>Manager toevoegen</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vergrendel</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Iemand anders</translation>
    </message>
    <message>
        <source>Who is here?</source>
        <translation>Wie is hier?</translation>
    </message>
    <message>
        <source>Change PIN</source>
        <translation>Pincode wijzigen</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Wachtwoord wijzigen</translation>
    </message>
    <message>
        <source>{kind}. Signed in until the window is locked.</source>
        <translation>{kind}. Aangemeld tot het venster wordt vergrendeld.</translation>
    </message>
    <message>
        <source>{kind}. The window locks after {n} minutes without a key or a click.</source>
        <translation>{kind}. Het venster gaat op slot na {n} minuten zonder toets of klik.</translation>
    </message>
    <message>
        <source>Nobody has to sign in: as long as there is no manager, everyone may do everything. Who signs in puts a name on what he or she does.</source>
        <translation>Niemand hoeft zich aan te melden: zolang er geen manager is, mag iedereen alles. Wie zich aanmeldt, zet de eigen naam onder wat hij of zij doet.</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>Gewijzigd.</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Change</source>
        <translation>Wijzig</translation>
    </message>
    <message>
        <source>May not sign in since {day}</source>
        <translation>Mag zich niet aanmelden sinds {day}</translation>
    </message>
    <message>
        <source>Too many wrong tries: can try again at {time}</source>
        <translation>Te veel foute pogingen: kan het weer proberen om {time}</translation>
    </message>
    <message>
        <source>Last day {day}</source>
        <translation>Laatste dag {day}</translation>
    </message>
    <message>
        <source>No PIN yet</source>
        <translation>Nog geen pincode</translation>
    </message>
    <message>
        <source>No password yet</source>
        <translation>Nog geen wachtwoord</translation>
    </message>
    <message>
        <source>Last signed in {when}</source>
        <translation>Laatst aangemeld {when}</translation>
    </message>
</context>
<context>
    <name>PickPanel</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>type a name</source>
        <translation>typ een naam</translation>
    </message>
    <message>
        <source>Nobody in this list is called that.</source>
        <translation>Zo heet niemand in deze lijst.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaar</translation>
    </message>
</context>
<context>
    <name>PinBoxes</name>
    <message>
        <source>PIN, {n} digits</source>
        <translation>Pincode, {n} cijfers</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Take back a digit</source>
        <translation>Wis een cijfer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>You have no PIN yet. A manager gives you one: Settings, People.</source>
        <translation>Je hebt nog geen pincode. Een manager geeft je er een: Instellingen, Mensen.</translation>
    </message>
    <message>
        <source>Try again in</source>
        <translation>Probeer opnieuw over</translation>
    </message>
    <message>
        <source>Type your PIN</source>
        <translation>Toets je pincode</translation>
    </message>
    <message>
        <source>You have no PIN yet. Choose one of four to eight digits.</source>
        <translation>Je hebt nog geen pincode. Kies er een van vier tot acht cijfers.</translation>
    </message>
    <message>
        <source>Type the same PIN once more</source>
        <translation>Toets dezelfde pincode nog een keer</translation>
    </message>
    <message>
        <source>Those were two different PINs. Choose again.</source>
        <translation>Dat waren twee verschillende pincodes. Kies opnieuw.</translation>
    </message>
</context>
<context>
    <name>PlaceCard</name>
    <message>
        <source>My day, and why here</source>
        <translation>Mijn dag, en waarom hier</translation>
    </message>
    <message>
        <source>Prospecting</source>
        <translation>Prospecting</translation>
    </message>
    <message>
        <source>My day: {n} to call</source>
        <translation>Mijn dag: {n} te bellen</translation>
    </message>
</context>
<context>
    <name>PlacePage</name>
    <message>
        <source>Back by {time}</source>
        <translation>Terug om {time}</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>voorgesteld</translation>
    </message>
</context>
<context>
    <name>Plot</name>
    <message>
        <source>Copy as PNG</source>
        <translation>Kopieer als PNG</translation>
    </message>
    <message>
        <source>Copy as SVG</source>
        <translation>Kopieer als SVG</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Bewaar als PNG…</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>Bewaar als SVG…</translation>
    </message>
</context>
<context>
    <name>PolicyPage</name>
    <message>
        <source>changed {day}, {time}</source>
        <translation>veranderd {day}, {time}</translation>
    </message>
    <message>
        <source>changed {day}, {time} by {name}</source>
        <translation>veranderd {day}, {time} door {name}</translation>
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
        <source>Done all the same, when the connection broke: {what}.</source>
        <translation>Toch gedaan toen de verbinding wegviel: {what}.</translation>
    </message>
    <message>
        <source>Not entered: {what}. Enter it again.</source>
        <translation>Niet ingevoerd: {what}. Voer het opnieuw in.</translation>
    </message>
    <message>
        <source>Waiting for the database</source>
        <translation>Wachten op de database</translation>
    </message>
    <message>
        <source>Not entered yet: {what}. It is entered as soon as the database answers; press nothing again.</source>
        <translation>Nog niet ingevoerd: {what}. Dat gebeurt zodra de database antwoordt; druk niet nog eens.</translation>
    </message>
    <message>
        <source>The power went off while they were written, or a newer version of Showroom wrote them. They stay in the file; the rest is here.</source>
        <translation>De stroom viel uit terwijl ze werden geschreven, of een nieuwere versie van Showroom schreef ze. Ze blijven in het bestand; de rest is er.</translation>
    </message>
    <message>
        <source>What was noted on this PC and cannot be read was put aside.</source>
        <translation>Wat op deze pc is genoteerd en onleesbaar is, is apart gezet.</translation>
    </message>
    <message>
        <source>Noted on this PC, not entered yet</source>
        <translation>Genoteerd op deze pc, nog niet ingevoerd</translation>
    </message>
    <message>
        <source>Keep working: arrivals are noted on this PC with F1 to F5 and offered for entry when it is back. All else has to wait.</source>
        <translation>Werk door: F1 tot F5 noteren wie binnenkomt op deze pc, invoeren kan zodra de database er weer is. Al het andere moet wachten.</translation>
    </message>
    <message>
        <source>{name} is signed in here. F9 locks, and reception can go on.</source>
        <translation>{name} is hier aangemeld. F9 vergrendelt, dan kan de receptie verder.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vergrendel</translation>
    </message>
    <message>
        <source>Database unreachable, last read {time}</source>
        <translation>Database onbereikbaar, laatst gelezen {time}</translation>
    </message>
    <message>
        <source>This PC needs the newer version of Showroom</source>
        <translation>Deze pc heeft de nieuwere versie van Showroom nodig</translation>
    </message>
    <message>
        <source>The data is on another server now</source>
        <translation>De gegevens staan nu op een andere server</translation>
    </message>
    <message>
        <source>Until then arrivals are noted on this PC with F1 to F5 and offered for entry afterwards.</source>
        <translation>Tot dan wordt wie binnenkomt met F1 tot en met F5 op deze pc genoteerd, en daarna aangeboden om in te voeren.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Probeer nu</translation>
    </message>
    <message>
        <source>Another database…</source>
        <translation>Andere database…</translation>
    </message>
    <message>
        <source>{n} kept here</source>
        <translation>{n} hier bewaard</translation>
    </message>
    <message>
        <source>This PC could not keep it: {problem}</source>
        <translation>Deze pc kon het niet bewaren: {problem}</translation>
    </message>
    <message>
        <source>Write the arrival down on paper until the disk takes it.</source>
        <translation>Schrijf de binnenkomst op papier tot de schijf het weer aanneemt.</translation>
    </message>
    <message>
        <source>{n} lines of what was noted on this PC cannot be read.</source>
        <translation>{n} regels van wat op deze pc is genoteerd zijn onleesbaar.</translation>
    </message>
    <message>
        <source>It is in {file} and may name customers. Ask who looks after Showroom here; a manager erases it when it has been seen.</source>
        <translation>Het staat in {file} en kan klanten noemen. Vraag wie hier voor Showroom zorgt; een manager wist het als het gezien is.</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Wissen…</translation>
    </message>
    <message>
        <source>Erase what could not be read? Nothing brings it back.</source>
        <translation>Wissen wat niet te lezen was? Niets brengt het terug.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Wis</translation>
    </message>
    <message>
        <source>Only a manager erases it. Sign in with F9, and try again.</source>
        <translation>Alleen een manager wist het. Meld je aan met F9 en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>What could not be read is erased.</source>
        <translation>Wat niet te lezen was, is gewist.</translation>
    </message>
    <message>
        <source>Nothing noted is left to enter</source>
        <translation>Alles wat genoteerd was is afgehandeld</translation>
    </message>
    <message>
        <source>The screen is up to date again.</source>
        <translation>Het scherm is weer actueel.</translation>
    </message>
    <message>
        <source>Back online at {time}</source>
        <translation>Weer online om {time}</translation>
    </message>
    <message>
        <source>Noted on this PC for another database</source>
        <translation>Op deze pc genoteerd voor een andere database</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Toon</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>ProspectList</name>
    <message>
        <source>Prospecting</source>
        <translation>Prospecting</translation>
    </message>
</context>
<context>
    <name>ProspectPane</name>
    <message>
        <source>What is known</source>
        <translation>Wat we weten</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Wie doet het</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Noteer</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Afspraak</translation>
    </message>
    <message>
        <source>Comes along now</source>
        <translation>Komt nu mee</translation>
    </message>
    <message>
        <source>Workshop sends</source>
        <translation>Werkplaats stuurt</translation>
    </message>
    <message>
        <source>Has gone</source>
        <translation>Is weg</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>Open klant</translation>
    </message>
    <message>
        <source>who does it?</source>
        <translation>wie doet het?</translation>
    </message>
    <message>
        <source>customer of {rep}</source>
        <translation>klant van {rep}</translation>
    </message>
    <message>
        <source>Choose somebody on the left: what is known and what you can do stands here.</source>
        <translation>Kies links iemand: hier staat wat we weten en wat je kunt doen.</translation>
    </message>
</context>
<context>
    <name>ProspectingPage</name>
    <message>
        <source>Everybody</source>
        <translation>Iedereen</translation>
    </message>
    <message>
        <source>When will {name} come?</source>
        <translation>Wanneer komt {name}?</translation>
    </message>
    <message>
        <source>Appointment set: it stands on the board on that day.</source>
        <translation>Afspraak gemaakt: die staat op die dag op het bord.</translation>
    </message>
    <message>
        <source>The customer waits in the showroom: nobody is free.</source>
        <translation>De klant wacht in de showroom: niemand is vrij.</translation>
    </message>
    <message>
        <source>{rep} has the customer, no turn used.</source>
        <translation>{rep} heeft de klant, er is geen beurt gebruikt.</translation>
    </message>
    <message>
        <source>{rep} is up now and has the customer: a turn used.</source>
        <translation>{rep} is aan de beurt en heeft de klant: een beurt gebruikt.</translation>
    </message>
    <message>
        <source>{name} has gone. Undo</source>
        <translation>{name} is weg. Ongedaan maken</translation>
    </message>
    <message>
        <source>List of the workshop</source>
        <translation>Lijst van de werkplaats</translation>
    </message>
    <message>
        <source>Lists (*.csv *.xlsx *.xlsm *.tsv *.txt)</source>
        <translation>Lijsten (*.csv *.xlsx *.xlsm *.tsv *.txt)</translation>
    </message>
    <message>
        <source>In service now</source>
        <translation>Nu in de werkplaats</translation>
    </message>
    <message>
        <source>Happy calls</source>
        <translation>Happy calls</translation>
    </message>
    <message>
        <source>Own customers</source>
        <translation>Eigen klanten</translation>
    </message>
    <message>
        <source>{n} sales of the last two months have no day of delivery: no happy call comes of them. Note it in the ledger.</source>
        <translation>{n} verkopen van de laatste twee maanden hebben geen afleverdag: daar komt geen happy call van. Noteer die bij de verkopen.</translation>
    </message>
    <message>
        <source>1 sale of the last two months has no day of delivery: no happy call comes of it. Note it in the ledger.</source>
        <translation>1 verkoop van de laatste twee maanden heeft geen afleverdag: daar komt geen happy call van. Noteer die bij de verkopen.</translation>
    </message>
    <message>
        <source>Not for internet reps</source>
        <translation>Niet voor internetverkopers</translation>
    </message>
    <message>
        <source>They have leads, and own their customers from the first mail on.</source>
        <translation>Zij hebben leads en houden hun klanten vanaf de eerste mail.</translation>
    </message>
    <message>
        <source>Nobody waits in service</source>
        <translation>Er wacht niemand bij de werkplaats</translation>
    </message>
    <message>
        <source>Note who waits, or take the list of the workshop in.</source>
        <translation>Noteer wie wacht, of lees de lijst van de werkplaats in.</translation>
    </message>
    <message>
        <source>No happy call is due</source>
        <translation>Geen happy call te doen</translation>
    </message>
    <message>
        <source>One comes {n} days after the delivery.</source>
        <translation>Die komt {n} dagen na de aflevering.</translation>
    </message>
    <message>
        <source>No own customer is due</source>
        <translation>Geen eigen klant aan de beurt</translation>
    </message>
    <message>
        <source>One is due {days} days before the contract ends, or {years} years after the sale.</source>
        <translation>Dat is {days} dagen voor het einde van het contract, of {years} jaar na de verkoop.</translation>
    </message>
    <message>
        <source>Whose list</source>
        <translation>Wiens lijst</translation>
    </message>
    <message>
        <source>Who waits?</source>
        <translation>Wie wacht?</translation>
    </message>
    <message>
        <source>Prospecting</source>
        <translation>Prospecting</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Noteer</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Afspraak</translation>
    </message>
    <message>
        <source>Comes along now</source>
        <translation>Komt nu mee</translation>
    </message>
    <message>
        <source>Workshop sends</source>
        <translation>Werkplaats stuurt</translation>
    </message>
    <message>
        <source>Has gone</source>
        <translation>Is weg</translation>
    </message>
    <message>
        <source>Note who waits</source>
        <translation>Noteer wie wacht</translation>
    </message>
    <message>
        <source>Next list</source>
        <translation>Volgende lijst</translation>
    </message>
    <message>
        <source>List before</source>
        <translation>Vorige lijst</translation>
    </message>
</context>
<context>
    <name>Prospects</name>
    <message>
        <source>Nobody waits in service, and nobody is due.</source>
        <translation>Er wacht niemand bij de werkplaats en er hoeft niemand gebeld te worden.</translation>
    </message>
    <message>
        <source>And {n} more, on the page Prospecting.</source>
        <translation>En nog {n}, op de pagina Prospecting.</translation>
    </message>
    <message>
        <source>Whom did you speak to?</source>
        <translation>Wie heb je gesproken?</translation>
    </message>
    <message>
        <source>When do you ask again?</source>
        <translation>Wanneer vraag je het opnieuw?</translation>
    </message>
</context>
<context>
    <name>QuarantinePane</name>
    <message>
        <source>It is kept whole and counts nowhere. Nothing has to be done with it.</source>
        <translation>Het is heel bewaard en telt nergens mee. Je hoeft er niets mee te doen.</translation>
    </message>
    <message>
        <source>Read all again</source>
        <translation>Lees alles opnieuw</translation>
    </message>
    <message>
        <source>Take down as a lead</source>
        <translation>Voer in als lead</translation>
    </message>
    <message>
        <source>After an update or a portal that was taught: what can be read becomes a lead.</source>
        <translation>Na een update of een portal die je hebt geleerd: wat te lezen is, wordt een lead.</translation>
    </message>
    <message>
        <source>Original message</source>
        <translation>Oorspronkelijk bericht</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Ontvangen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Grootte</translation>
    </message>
    <message>
        <source>In detail</source>
        <translation>Nader</translation>
    </message>
    <message>
        <source>Message without a subject</source>
        <translation>Bericht zonder onderwerp</translation>
    </message>
    <message>
        <source>It is kept whole and counts nowhere. If a customer asks something in it, take it down as a lead.</source>
        <translation>Het is heel bewaard en telt nergens mee. Vraagt een klant er iets in, voer het dan in als lead.</translation>
    </message>
    <message>
        <source>{n} bytes</source>
        <translation>{n} bytes</translation>
    </message>
    <message>
        <source>Only the beginning is shown; the whole message has {n} bytes.</source>
        <translation>Alleen het begin is te zien; het hele bericht heeft {n} bytes.</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Add a rep…</source>
        <translation>Verkoper toevoegen…</translation>
    </message>
    <message>
        <source>Everybody of this floor is checked in.</source>
        <translation>Iedereen van deze vloer is ingecheckt.</translation>
    </message>
    <message>
        <source>Whose delivery is it?</source>
        <translation>Van wie is de aflevering?</translation>
    </message>
    <message>
        <source>With whom is the appointment?</source>
        <translation>Met wie is de afspraak?</translation>
    </message>
    <message>
        <source>Whose customer is it?</source>
        <translation>Van wie is de klant?</translation>
    </message>
    <message>
        <source>The next customer goes to {name}.</source>
        <translation>De volgende klant gaat naar {name}.</translation>
    </message>
    <message>
        <source>The customer goes to {name}.</source>
        <translation>De klant gaat naar {name}.</translation>
    </message>
    <message>
        <source>Why skip {name}?</source>
        <translation>Waarom sla je {name} over?</translation>
    </message>
    <message>
        <source>Other, namely…</source>
        <translation>Anders, namelijk…</translation>
    </message>
    <message>
        <source>Who checks in?</source>
        <translation>Wie checkt in?</translation>
    </message>
    <message>
        <source>Digit, or type a name.</source>
        <translation>Cijfer, of typ een naam.</translation>
    </message>
    <message>
        <source>{name} is checked in on {floor}.</source>
        <translation>{name} is ingecheckt bij {floor}.</translation>
    </message>
    <message>
        <source>{name} is checked in already.</source>
        <translation>{name} is al ingecheckt.</translation>
    </message>
    <message>
        <source>Digit of the rep.</source>
        <translation>Cijfer van de verkoper.</translation>
    </message>
    <message>
        <source>Digit, name or phone.</source>
        <translation>Cijfer, naam of telefoon.</translation>
    </message>
    <message>
        <source>Which customer of this name is it?</source>
        <translation>Welke klant met deze naam is het?</translation>
    </message>
    <message>
        <source>to {name}</source>
        <translation>naar {name}</translation>
    </message>
    <message>
        <source>Who asks for {name}?</source>
        <translation>Wie vraagt naar {name}?</translation>
    </message>
    <message>
        <source>A name or phone finds the record.</source>
        <translation>Op naam of nummer is te vinden wie het is.</translation>
    </message>
    <message>
        <source>Nothing known: a walk-in</source>
        <translation>Niets bekend: binnenloper</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wacht</translation>
    </message>
    <message>
        <source>The customer waits: nobody is free.</source>
        <translation>De klant wacht: niemand is vrij.</translation>
    </message>
    <message>
        <source>{name} joins the end: skipped before, and no turn since.</source>
        <translation>{name} schuift achteraan: eerder overgeslagen en sindsdien geen beurt.</translation>
    </message>
    <message>
        <source>{name} joins the end.</source>
        <translation>{name} schuift achteraan.</translation>
    </message>
    <message>
        <source>{name} keeps the place.</source>
        <translation>{name} houdt de plek.</translation>
    </message>
    <message>
        <source>{name} joins the end, once the other visits are finished.</source>
        <translation>{name} schuift achteraan zodra de andere bezoeken klaar zijn.</translation>
    </message>
    <message>
        <source>place back</source>
        <translation>plek terug</translation>
    </message>
    <message>
        <source>How did it end?</source>
        <translation>Hoe liep het af?</translation>
    </message>
    <message>
        <source>Sold. Enter the sale now?</source>
        <translation>Verkocht. De verkoop nu invoeren?</translation>
    </message>
    <message>
        <source>Later it is entered on the page Quota, with N.</source>
        <translation>Later voer je die in op de pagina Quotum, met N.</translation>
    </message>
    <message>
        <source>Enter the sale</source>
        <translation>De verkoop invoeren</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Until {time}</source>
        <translation>Tot {time}</translation>
    </message>
    <message>
        <source>No time agreed</source>
        <translation>Geen tijd afgesproken</translation>
    </message>
    <message>
        <source>Then too few stay on the floor.</source>
        <translation>Dan blijven er te weinig in de showroom.</translation>
    </message>
    <message>
        <source>How long is {name} away?</source>
        <translation>Hoe lang is {name} weg?</translation>
    </message>
    <message>
        <source>The place in line is kept.</source>
        <translation>De plek in de rij blijft.</translation>
    </message>
    <message>
        <source>now {name}</source>
        <translation>nu {name}</translation>
    </message>
    <message>
        <source>{name} stays here</source>
        <translation>{name} blijft hier</translation>
    </message>
    <message>
        <source>Which place for {name}?</source>
        <translation>Welke plek voor {name}?</translation>
    </message>
    <message>
        <source>The reason is kept in the floor log.</source>
        <translation>De reden blijft in het logboek staan.</translation>
    </message>
    <message>
        <source>Place {n}</source>
        <translation>Plek {n}</translation>
    </message>
    <message>
        <source>Today of {name}</source>
        <translation>Vandaag van {name}</translation>
    </message>
    <message>
        <source>Why is {name} on place {n}?</source>
        <translation>Waarom staat {name} op plek {n}?</translation>
    </message>
    <message>
        <source>Nothing in the floor log of today moved this rep.</source>
        <translation>Niets in het logboek van vandaag verplaatste deze verkoper.</translation>
    </message>
    <message>
        <source>Back by {time}</source>
        <translation>Terug om {time}</translation>
    </message>
    <message>
        <source>{name} to the lead desk</source>
        <translation>{name} naar de leaddesk</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>voorstel</translation>
    </message>
</context>
<context>
    <name>QueueCard</name>
    <message>
        <source>Up queue</source>
        <translation>Wachtrij</translation>
    </message>
</context>
<context>
    <name>QueueHead</name>
    <message>
        <source>Place</source>
        <translation>Plek</translation>
    </message>
    <message>
        <source>Rep</source>
        <translation>Verkoper</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>Waiting since</source>
        <translation>Wacht sinds</translation>
    </message>
</context>
<context>
    <name>QuotaPage</name>
    <message>
        <source>Month before</source>
        <translation>Vorige maand</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Volgende maand</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Quotum</translation>
    </message>
</context>
<context>
    <name>QuotaRules</name>
    <message>
        <source>What counts</source>
        <translation>Wat telt mee</translation>
    </message>
    <message>
        <source>Quota and forecast</source>
        <translation>Quotum en verwachting</translation>
    </message>
    <message>
        <source>Sales to returning customers count</source>
        <translation>Verkopen aan terugkerende klanten tellen mee</translation>
    </message>
    <message>
        <source>The model measures new customers. Fleet never counts. A change holds for sales signed from this month on; earlier ones stay.</source>
        <translation>Het model meet nieuwe klanten. Fleet telt nooit. Een wijziging geldt voor verkopen die vanaf deze maand zijn getekend; eerdere blijven zoals ze waren.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>A customer is new without a sale in</source>
        <translation>Een klant is nieuw zonder verkoop in</translation>
    </message>
    <message>
        <source>Counts for the person, the household and the company.</source>
        <translation>Geldt voor de persoon, het huishouden en het bedrijf.</translation>
    </message>
    <message>
        <source>years</source>
        <translation>jaar</translation>
    </message>
    <message>
        <source>A sale counts on the day of</source>
        <translation>Een verkoop telt mee op de dag van</translation>
    </message>
    <message>
        <source>A change counts from this month on; earlier months stay.</source>
        <translation>Een wijziging geldt vanaf deze maand; eerdere maanden blijven.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Aflevering</translation>
    </message>
    <message>
        <source>Least quota of a month</source>
        <translation>Laagste quotum van een maand</translation>
    </message>
    <message>
        <source>The same for all roles; what was chosen already stays as it is.</source>
        <translation>Voor alle rollen gelijk; wat al gekozen is, blijft zo.</translation>
    </message>
    <message>
        <source>cars</source>
        <translation>auto’s</translation>
    </message>
    <message>
        <source>The months before steady the forecast by</source>
        <translation>De maanden ervoor dempen de verwachting met</translation>
    </message>
    <message>
        <source>So many selling days at the usual speed stand beside this month&apos;s.</source>
        <translation>Zoveel verkoopdagen in het gewone tempo tellen naast die van deze maand.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dagen</translation>
    </message>
</context>
<context>
    <name>QuotaStep</name>
    <message>
        <source>One less</source>
        <translation>Eén minder</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Eén meer</translation>
    </message>
    <message>
        <source>Quota: {n} cars</source>
        <translation>Quotum: {n} auto’s</translation>
    </message>
</context>
<context>
    <name>ReadersPage</name>
    <message>
        <source>Portals that were taught</source>
        <translation>Geleerde portals</translation>
    </message>
    <message>
        <source>Lists that were mapped</source>
        <translation>Lijsten met bekende kolommen</translation>
    </message>
    <message>
        <source>Teach a portal</source>
        <translation>Leer een portal</translation>
    </message>
    <message>
        <source>{domain}, switched off</source>
        <translation>{domain}, uitgezet</translation>
    </message>
    <message>
        <source>The portals that come with the program are read without being taught. Teach one whose mails end in quarantine, or lack a field.</source>
        <translation>De portals die met het programma meekomen, worden zonder uitleg gelezen. Leer er een waarvan de mails in quarantaine komen of een veld missen.</translation>
    </message>
    <message>
        <source>The first time a list with unknown columns is imported, you say what they hold; it is remembered here.</source>
        <translation>De eerste keer dat een lijst met onbekende kolommen wordt ingelezen, zeg je wat erin staat; hier wordt het onthouden.</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Reading…</source>
        <translation>Wordt gelezen…</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>Message</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>View original</source>
        <translation>Toon origineel</translation>
    </message>
    <message>
        <source>As it was sent</source>
        <translation>Zoals verstuurd</translation>
    </message>
    <message>
        <source>Original message</source>
        <translation>Oorspronkelijk bericht</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>Open klant</translation>
    </message>
    <message>
        <source>No message came with it.</source>
        <translation>Er kwam geen bericht bij.</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>vandaag {time}</translation>
    </message>
    <message>
        <source>Only the beginning is shown; the whole message has {n} bytes.</source>
        <translation>Alleen het begin is te zien; het hele bericht heeft {n} bytes.</translation>
    </message>
    <message>
        <source>View source</source>
        <translation>Toon bron</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Origineel</translation>
    </message>
    <message>
        <source>Back to the message</source>
        <translation>Terug naar het bericht</translation>
    </message>
    <message>
        <source>Goal {n} min</source>
        <translation>Doel {n} min</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Nog geen antwoord</translation>
    </message>
    <message>
        <source>Agree what comes next with a time.</source>
        <translation>Spreek af wat er volgt, met een tijd.</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Geen volgende stap</translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation>Gekopieerd: {text}</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tijdlijn</translation>
    </message>
    <message>
        <source>Facts and timeline</source>
        <translation>Gegevens en tijdlijn</translation>
    </message>
</context>
<context>
    <name>RecalledLeads</name>
    <message>
        <source>Undo: put aside or handed over</source>
        <translation>Ongedaan maken: opzijgelegd of overgedragen</translation>
    </message>
    <message>
        <source>Put aside; the customer is called back.</source>
        <translation>Opzijgelegd; de klant wordt teruggebeld.</translation>
    </message>
    <message>
        <source>Handed over.</source>
        <translation>Overgedragen.</translation>
    </message>
</context>
<context>
    <name>RecalledPanel</name>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Leads in hand of reps who are called back</source>
        <translation>Leads onder handen van wie is teruggeroepen</translation>
    </message>
    <message>
        <source>{time}, in {length}</source>
        <translation>{time}, over {length}</translation>
    </message>
</context>
<context>
    <name>RecordActs</name>
    <message>
        <source>The note is kept.</source>
        <translation>De notitie is bewaard.</translation>
    </message>
    <message>
        <source>The record is corrected.</source>
        <translation>De klantkaart is verbeterd.</translation>
    </message>
    <message>
        <source>May this customer be written to?</source>
        <translation>Mag je deze klant schrijven?</translation>
    </message>
    <message>
        <source>Answers to own questions are always allowed.</source>
        <translation>Antwoorden op eigen vragen mogen altijd.</translation>
    </message>
    <message>
        <source>Kept, with today&apos;s date.</source>
        <translation>Bewaard, met de datum van vandaag.</translation>
    </message>
    <message>
        <source>The customer is forgotten.</source>
        <translation>De klant is vergeten.</translation>
    </message>
    <message>
        <source>Others are at work in the file, so traces may be left in it: run “showroom person clean” when they are not.</source>
        <translation>Anderen werken in het bestand, dus er kunnen sporen in staan: voer “showroom person clean” uit als ze dat niet doen.</translation>
    </message>
    <message>
        <source>These files may still hold the customer: {files}.</source>
        <translation>In deze bestanden kan de klant nog staan: {files}.</translation>
    </message>
    <message>
        <source>One record now. It can be taken apart below.</source>
        <translation>Nu één klantkaart. Hieronder haal je ze weer uit elkaar.</translation>
    </message>
    <message>
        <source>Two records again, each with its own.</source>
        <translation>Weer twee klantkaarten, elk met het eigen verleden.</translation>
    </message>
</context>
<context>
    <name>ReplyPanel</name>
    <message>
        <source>Template</source>
        <translation>Sjabloon</translation>
    </message>
    <message>
        <source>Without a template</source>
        <translation>Zonder sjabloon</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Aan</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Voeg een bestand bij</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Verstuur…</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>Verstuur</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Nog niet</translation>
    </message>
    <message>
        <source>Below it stands: {signature}</source>
        <translation>Eronder staat: {signature}</translation>
    </message>
    <message>
        <source>Send this to {address}?</source>
        <translation>Dit versturen naar {address}?</translation>
    </message>
    <message>
        <source>Fill in first: {names}</source>
        <translation>Vul eerst in: {names}</translation>
    </message>
    <message>
        <source>{name}, {size} kB</source>
        <translation>{name}, {size} kB</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Laat weg</translation>
    </message>
</context>
<context>
    <name>RoleDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Quotum</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Pincode</translation>
    </message>
    <message>
        <source>{name} signs with the PIN.</source>
        <translation>{name} tekent met de pincode.</translation>
    </message>
    <message>
        <source>A PIN has at least four digits.</source>
        <translation>Een pincode heeft minstens vier cijfers.</translation>
    </message>
    <message>
        <source>That is not the PIN of {name}. Try again.</source>
        <translation>Dat is niet de pincode van {name}. Probeer opnieuw.</translation>
    </message>
</context>
<context>
    <name>RolePage</name>
    <message>
        <source>Try again in</source>
        <translation>Probeer opnieuw over</translation>
    </message>
    <message>
        <source>Sign with your PIN</source>
        <translation>Teken met je pincode</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Quotum</translation>
    </message>
    <message>
        <source>Then you sign with your PIN</source>
        <translation>Daarna teken je met je pincode</translation>
    </message>
</context>
<context>
    <name>RolePanel</name>
    <message>
        <source>As a manager</source>
        <translation>Als manager</translation>
    </message>
    <message>
        <source>Refuse it</source>
        <translation>Weiger</translation>
    </message>
    <message>
        <source>Do not refuse</source>
        <translation>Niet weigeren</translation>
    </message>
    <message>
        <source>Choose for {month}</source>
        <translation>Kies voor {month}</translation>
    </message>
    <message>
        <source>{month} has begun.</source>
        <translation>{month} is begonnen.</translation>
    </message>
    <message>
        <source>Correct {month}</source>
        <translation>Verbeter {month}</translation>
    </message>
    <message>
        <source>Refuse the choice</source>
        <translation>Weiger de keuze</translation>
    </message>
    <message>
        <source>Why? {name} reads it</source>
        <translation>Waarom? {name} leest het</translation>
    </message>
    <message>
        <source>Every choice</source>
        <translation>Alle keuzes</translation>
    </message>
</context>
<context>
    <name>RolesPage</name>
    <message>
        <source>Choose a role</source>
        <translation>Kies een rol</translation>
    </message>
    <message>
        <source>Quotas and past choices are for managers: a manager signs in to see them.</source>
        <translation>Quota en eerdere keuzes zijn voor managers: een manager meldt zich aan om ze te zien.</translation>
    </message>
    <message>
        <source>Nobody is in service in these months</source>
        <translation>In deze maanden is niemand in dienst</translation>
    </message>
    <message>
        <source>Reps are added on the board; their first role is valid from that day on.</source>
        <translation>Verkopers voeg je toe op het bord; hun eerste rol geldt vanaf die dag.</translation>
    </message>
</context>
<context>
    <name>RolesPlot</name>
    <message>
        <source>Roles compared</source>
        <translation>Rollen vergeleken</translation>
    </message>
</context>
<context>
    <name>RolesTable</name>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Name of the source</source>
        <translation>Naam van de bron</translation>
    </message>
    <message>
        <source>AutoBazaar</source>
        <translation>AutoBazaar</translation>
    </message>
    <message>
        <source>Domain of its sender</source>
        <translation>Domein van de afzender</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lees</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Uitgezet</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Voeg een veld toe</translation>
    </message>
    <message>
        <source>A mail of this portal</source>
        <translation>Een mail van deze portal</translation>
    </message>
    <message>
        <source>Paste a mail of this portal, with its sender.</source>
        <translation>Plak een mail van deze portal, met de afzender.</translation>
    </message>
    <message>
        <source>Labels that no field takes yet</source>
        <translation>Woorden die nog bij geen veld horen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>Teach a portal</source>
        <translation>Leer een portal</translation>
    </message>
    <message>
        <source>labels, parted by commas</source>
        <translation>woorden, met komma’s ertussen</translation>
    </message>
    <message>
        <source>What stands before each field in its mails, beside what is known already:</source>
        <translation>Wat in de mails voor elk veld staat, naast wat al bekend is:</translation>
    </message>
</context>
<context>
    <name>RuleRow</name>
    <message>
        <source>Default {value}</source>
        <translation>Standaard {value}</translation>
    </message>
    <message>
        <source>A whole number from {least} to {most}. {value} is still in force.</source>
        <translation>Een heel getal van {least} tot {most}. {value} geldt nog.</translation>
    </message>
</context>
<context>
    <name>RulesPanel</name>
    <message>
        <source>Rules in force</source>
        <translation>Geldende regels</translation>
    </message>
    <message>
        <source>A manager changes them in Settings.</source>
        <translation>Een manager wijzigt ze bij Instellingen.</translation>
    </message>
</context>
<context>
    <name>SaleDialog</name>
    <message>
        <source>Enter a sale</source>
        <translation>Verkoop invoeren</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>Sold visit or lead</source>
        <translation>Verkocht bezoek of lead</translation>
    </message>
    <message>
        <source>Another car of the same customer</source>
        <translation>Nog een auto van dezelfde klant</translation>
    </message>
    <message>
        <source>Enter sale</source>
        <translation>Voer in</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>lead of {name}</source>
        <translation>lead van {name}</translation>
    </message>
</context>
<context>
    <name>SaleForm</name>
    <message>
        <source>Rep</source>
        <translation>Verkoper</translation>
    </message>
    <message>
        <source>Paid rep</source>
        <translation>Betaalde verkoper</translation>
    </message>
    <message>
        <source>Rep {n}</source>
        <translation>Verkoper {n}</translation>
    </message>
    <message>
        <source>Paid rep {n}</source>
        <translation>Betaalde verkoper {n}</translation>
    </message>
    <message>
        <source>Pay credit shared otherwise</source>
        <translation>Provisie anders verdeeld</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Bedrijf</translation>
    </message>
    <message>
        <source>where one bought</source>
        <translation>als een bedrijf kocht</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Signed order</source>
        <translation>Order getekend</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Afgeleverd</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>nog niet</translation>
    </message>
    <message>
        <source>Contract until</source>
        <translation>Contract tot</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>The share is a number such as 0.50.</source>
        <translation>Het aandeel is een getal zoals 0.50.</translation>
    </message>
    <message>
        <source>Choose who sold.</source>
        <translation>Kies wie verkocht.</translation>
    </message>
    <message>
        <source>Choose who is paid.</source>
        <translation>Kies wie betaald wordt.</translation>
    </message>
    <message>
        <source>{share} is more than the whole sale, 1.00.</source>
        <translation>{share} is meer dan de hele verkoop, 1.00.</translation>
    </message>
    <message>
        <source>Write on which day the order was signed.</source>
        <translation>Schrijf op welke dag de order getekend is.</translation>
    </message>
    <message>
        <source>“{text}” is no day. Write one such as 22-10-2026 or 2026-10-22.</source>
        <translation>“{text}” is geen dag. Schrijf er een zoals 22-10-2026 of 2026-10-22.</translation>
    </message>
    <message>
        <source>Who sold, and which share counts for whom</source>
        <translation>Wie verkocht, en welk deel telt voor wie</translation>
    </message>
    <message>
        <source>Who is paid for it</source>
        <translation>Wie krijgt provisie</translation>
    </message>
    <message>
        <source>Who bought</source>
        <translation>Wie kocht</translation>
    </message>
    <message>
        <source>Through which door</source>
        <translation>Via welke deur</translation>
    </message>
</context>
<context>
    <name>SaleImportDialog</name>
    <message>
        <source>Import sales</source>
        <translation>Verkopen importeren</translation>
    </message>
    <message>
        <source>Show what would change</source>
        <translation>Toon wat er zou veranderen</translation>
    </message>
    <message>
        <source>Save the rest…</source>
        <translation>Bewaar de rest…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Ander bestand</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>The file cannot be read ({reason}).</source>
        <translation>Het bestand is niet te lezen ({reason}).</translation>
    </message>
    <message>
        <source>Entered: {n}</source>
        <translation>Ingevoerd: {n}</translation>
    </message>
    <message>
        <source>The list was entered</source>
        <translation>De lijst is ingevoerd</translation>
    </message>
    <message>
        <source>filled in: {n}</source>
        <translation>aangevuld: {n}</translation>
    </message>
    <message>
        <source>left over: {n}</source>
        <translation>over: {n}</translation>
    </message>
    <message>
        <source>Save the rows that are left over</source>
        <translation>Bewaar de rijen die overblijven</translation>
    </message>
    <message>
        <source>Text with columns (*.csv)</source>
        <translation>Tekst met kolommen (*.csv)</translation>
    </message>
    <message>
        <source>Workbook for a spreadsheet (*.xlsx)</source>
        <translation>Werkmap voor een spreadsheet (*.xlsx)</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>rest</translation>
    </message>
    <message>
        <source>Saved: {file} in {folder}</source>
        <translation>Bewaard: {file} in {folder}</translation>
    </message>
    <message>
        <source>Nothing was written: let the name end in .xlsx or .csv.</source>
        <translation>Er is niets geschreven: laat de naam eindigen op .xlsx of .csv.</translation>
    </message>
    <message>
        <source>The file cannot be written ({reason}). Close it where it is open, or choose another name.</source>
        <translation>Het bestand kan niet worden geschreven ({reason}). Sluit het waar het open staat, of kies een andere naam.</translation>
    </message>
    <message>
        <source>Choose a list of sales</source>
        <translation>Kies een lijst met verkopen</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.xlsx)</source>
        <translation>Lijsten (*.csv *.tsv *.xlsx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Enter {n} sales</source>
        <translation>Voer {n} verkopen in</translation>
    </message>
    <message>
        <source>Enter 1 sale</source>
        <translation>Voer 1 verkoop in</translation>
    </message>
    <message>
        <source>Fill in {n} sales</source>
        <translation>Vul {n} verkopen aan</translation>
    </message>
    <message>
        <source>nothing in this list is new</source>
        <translation>niets in deze lijst is nieuw</translation>
    </message>
    <message>
        <source>Save {n} left over…</source>
        <translation>Bewaar {n} die overblijven…</translation>
    </message>
</context>
<context>
    <name>SalePane</name>
    <message>
        <source>Confirm</source>
        <translation>Bevestig</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Het klopt zo</translation>
    </message>
    <message>
        <source>It is fleet</source>
        <translation>Het is fleet</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzig</translation>
    </message>
    <message>
        <source>Cancel sale</source>
        <translation>Annuleer verkoop</translation>
    </message>
    <message>
        <source>Delivered today</source>
        <translation>Vandaag afgeleverd</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>Maak bezwaar</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Beslis</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corrigeer</translation>
    </message>
    <message>
        <source>Choose an entry to see why it counts.</source>
        <translation>Kies een boeking om te zien waarom die meetelt.</translation>
    </message>
</context>
<context>
    <name>SalePanel</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>SaleRow</name>
    <message>
        <source>Disputed</source>
        <translation>Bezwaar loopt</translation>
    </message>
    <message>
        <source>Not right?</source>
        <translation>Klopt niet?</translation>
    </message>
</context>
<context>
    <name>SalesPage</name>
    <message>
        <source>Newer</source>
        <translation>Nieuwer</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Ouder</translation>
    </message>
    <message>
        <source>{n} counted. Touch a sale that is not right.</source>
        <translation>{n} telt mee. Raak een verkoop aan die niet klopt.</translation>
    </message>
    <message>
        <source>No sale in this month yet.</source>
        <translation>Nog geen verkoop in deze maand.</translation>
    </message>
</context>
<context>
    <name>SampleLine</name>
    <message>
        <source>what to talk about</source>
        <translation>waarover praten</translation>
    </message>
    <message>
        <source>What to talk about</source>
        <translation>Waarover praten</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Find customer</source>
        <translation>Klant zoeken</translation>
    </message>
</context>
<context>
    <name>SearchCard</name>
    <message>
        <source>Search the customers</source>
        <translation>Zoek een klant</translation>
    </message>
    <message>
        <source>Name, phone, e-mail or number plate</source>
        <translation>Naam, telefoon, e-mail of kenteken</translation>
    </message>
    <message>
        <source>New records are still being sorted in.</source>
        <translation>Nieuwe kaarten worden nog ingedeeld.</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Klanten</translation>
    </message>
</context>
<context>
    <name>ServerForm</name>
    <message>
        <source>URL, if you were given one</source>
        <translation>URL, als je er een hebt gekregen</translation>
    </message>
    <message>
        <source>Open a join file…</source>
        <translation>Open een deelnamebestand…</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>name or address</source>
        <translation>naam of adres</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Poort</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Gebruikersnaam</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Versleuteld</translation>
    </message>
    <message>
        <source>Certificate checked</source>
        <translation>Certificaat gecontroleerd</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Niet versleuteld</translation>
    </message>
    <message>
        <source>File of the root certificate</source>
        <translation>Bestand van het rootcertificaat</translation>
    </message>
    <message>
        <source>those this system trusts</source>
        <translation>die dit systeem vertrouwt</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Kies…</translation>
    </message>
    <message>
        <source>Test the server</source>
        <translation>Test de server</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>bezig</translation>
    </message>
    <message>
        <source>Open a join file</source>
        <translation>Open een deelnamebestand</translation>
    </message>
    <message>
        <source>Join files (*.toml)</source>
        <translation>Deelnamebestanden (*.toml)</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificaten (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbinding</translation>
    </message>
</context>
<context>
    <name>ServerTrial</name>
    <message>
        <source>Reading the join file</source>
        <translation>Leest het deelnamebestand</translation>
    </message>
    <message>
        <source>Fill in the server: its name or address.</source>
        <translation>Vul de server in: de naam of het adres.</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Vraagt het de server</translation>
    </message>
    <message>
        <source>Making the tables</source>
        <translation>Maakt de tabellen</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>Doet mee</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Kopieert</translation>
    </message>
    <message>
        <source>The join file is read. Type the password once, then test the server.</source>
        <translation>Het deelnamebestand is gelezen. Typ één keer het wachtwoord en test dan de server.</translation>
    </message>
    <message>
        <source>The join file of {dealer} is read. Type the password once, then test the server.</source>
        <translation>Het deelnamebestand van {dealer} is gelezen. Typ één keer het wachtwoord en test dan de server.</translation>
    </message>
</context>
<context>
    <name>ServiceListDialog</name>
    <message>
        <source>Who waits in service: list of the workshop</source>
        <translation>Wie wacht bij de werkplaats: lijst van de werkplaats</translation>
    </message>
    <message>
        <source>Remember it for lists with these columns</source>
        <translation>Onthoud het voor lijsten met deze kolommen</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Lees in</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>The file cannot be read ({reason}).</source>
        <translation>Het bestand is niet te lezen ({reason}).</translation>
    </message>
    <message>
        <source>A list needs a column with names, plates or phone numbers.</source>
        <translation>Een lijst heeft een kolom met namen, kentekens of telefoonnummers nodig.</translation>
    </message>
    <message>
        <source>Take in {n}</source>
        <translation>Lees {n} in</translation>
    </message>
    <message>
        <source>{n} new</source>
        <translation>{n} nieuw</translation>
    </message>
    <message>
        <source>{n} with another time</source>
        <translation>{n} met een andere tijd</translation>
    </message>
    <message>
        <source>{n} there already</source>
        <translation>{n} staan er al</translation>
    </message>
    <message>
        <source>{n} gone before</source>
        <translation>{n} al weg</translation>
    </message>
    <message>
        <source>{n} only brought the car</source>
        <translation>{n} brachten alleen de auto</translation>
    </message>
    <message>
        <source>No row tells of somebody who waits.</source>
        <translation>In geen rij staat iemand die wacht.</translation>
    </message>
    <message>
        <source>and {n} rows more</source>
        <translation>en nog {n} rijen</translation>
    </message>
    <message>
        <source>Line {n}: {why}</source>
        <translation>Regel {n}: {why}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>Deze pc</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>Werkplekken</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Rules of the floor</source>
        <translation>Regels van de vloer</translation>
    </message>
    <message>
        <source>Rules of leads</source>
        <translation>Regels van leads</translation>
    </message>
    <message>
        <source>Rules of the quota</source>
        <translation>Regels van het quotum</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Openingstijden</translation>
    </message>
    <message>
        <source>Absences</source>
        <translation>Afwezigheid</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Sjablonen</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>Inlezen</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Volgende pagina</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Vorige pagina</translation>
    </message>
</context>
<context>
    <name>ShareRows</name>
    <message>
        <source>One more rep</source>
        <translation>Nog een verkoper</translation>
    </message>
</context>
<context>
    <name>ShownPlot</name>
    <message>
        <source>due</source>
        <translation>verwacht</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>gekomen</translation>
    </message>
</context>
<context>
    <name>SignInCard</name>
    <message>
        <source>Sign in and save</source>
        <translation>Meld aan en bewaar</translation>
    </message>
    <message>
        <source>Only a manager changes this. Sign in; what you chose is then saved.</source>
        <translation>Alleen een manager verandert dit. Meld je aan; wat je koos wordt dan bewaard.</translation>
    </message>
    <message>
        <source>{name} may not change this, a manager may. Sign in; what you chose is then saved.</source>
        <translation>{name} mag dit niet veranderen, een manager wel. Meld je aan; wat je koos wordt dan bewaard.</translation>
    </message>
</context>
<context>
    <name>SignInForm</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>PIN or password</source>
        <translation>Pincode of wachtwoord</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Meld aan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>Type your name first.</source>
        <translation>Typ eerst je naam.</translation>
    </message>
    <message>
        <source>Type your PIN or password.</source>
        <translation>Typ je pincode of wachtwoord.</translation>
    </message>
    <message>
        <source>Too many wrong tries. {name} can try again in {time}.</source>
        <translation>Te veel foute pogingen. {name} kan het over {time} weer proberen.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Pincode</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
</context>
<context>
    <name>SoundsCard</name>
    <message>
        <source>Sounds of this PC</source>
        <translation>Geluiden van deze pc</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Uit</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Zacht</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Gewoon</translation>
    </message>
    <message>
        <source>Loud</source>
        <translation>Hard</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>Geen geluid</translation>
    </message>
    <message>
        <source>Chime</source>
        <translation>Klokje</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>Bel</translation>
    </message>
    <message>
        <source>Wood</source>
        <translation>Hout</translation>
    </message>
    <message>
        <source>Glass</source>
        <translation>Glas</translation>
    </message>
    <message>
        <source>A turn comes</source>
        <translation>Er komt een beurt</translation>
    </message>
    <message>
        <source>Somebody is called back</source>
        <translation>Iemand wordt teruggeroepen</translation>
    </message>
    <message>
        <source>A customer waits too long</source>
        <translation>Een klant wacht te lang</translation>
    </message>
    <message>
        <source>A new lead</source>
        <translation>Een nieuwe lead</translation>
    </message>
    <message>
        <source>A lead has to be answered soon</source>
        <translation>Een lead moet snel antwoord krijgen</translation>
    </message>
    <message>
        <source>A lead was not answered in time</source>
        <translation>Een lead kreeg niet op tijd antwoord</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>Luister</translation>
    </message>
    <message>
        <source>There is no sound device on this PC, so it stays silent. Everything else works; plug one in and press “Hear it”.</source>
        <translation>Deze pc heeft geen geluidsapparaat en blijft dus stil. Al het andere werkt; sluit er een aan en druk op “Luister”.</translation>
    </message>
    <message>
        <source>The library that plays sounds is not there on this PC, so it stays silent. Everything else works.</source>
        <translation>De bibliotheek die geluid afspeelt ontbreekt op deze pc, dus hij blijft stil. Al het andere werkt.</translation>
    </message>
</context>
<context>
    <name>SourceRow</name>
    <message>
        <source>{source}: first answer within</source>
        <translation>{source}: eerste reactie binnen</translation>
    </message>
    <message>
        <source>May name a rep</source>
        <translation>Mag verkoper noemen</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>A whole number from {least} to {most}, or nothing.</source>
        <translation>Een heel getal van {least} tot {most}, of niets.</translation>
    </message>
</context>
<context>
    <name>Sparkline</name>
    <message>
        <source>nothing to count</source>
        <translation>niets te tellen</translation>
    </message>
    <message>
        <source>Week of {day}: {value}</source>
        <translation>Week van {day}: {value}</translation>
    </message>
</context>
<context>
    <name>StartWindow</name>
    <message>
        <source>Try again</source>
        <translation>Probeer opnieuw</translation>
    </message>
    <message>
        <source>Choose another database</source>
        <translation>Kies een andere database</translation>
    </message>
    <message>
        <source>Begin on this PC</source>
        <translation>Begin op deze pc</translation>
    </message>
    <message>
        <source>Join a showroom…</source>
        <translation>Doe mee met een showroom…</translation>
    </message>
    <message>
        <source>This PC&apos;s own file</source>
        <translation>Het eigen bestand van deze pc</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Making the demo dealership</source>
        <translation>Het demobedrijf wordt gemaakt</translation>
    </message>
    <message>
        <source>Three months of it; this takes less than a minute.</source>
        <translation>Drie maanden ervan; dit duurt minder dan een minuut.</translation>
    </message>
    <message>
        <source>Opening the database</source>
        <translation>De database wordt geopend</translation>
    </message>
    <message>
        <source>It takes longer than usual to answer.</source>
        <translation>Het antwoord duurt langer dan anders.</translation>
    </message>
    <message>
        <source>The database cannot be used</source>
        <translation>De database is niet te gebruiken</translation>
    </message>
    <message>
        <source>Welcome to Showroom</source>
        <translation>Welkom bij Showroom</translation>
    </message>
    <message>
        <source>Is this the first PC of your showroom? Then begin here; it can be shared with other PCs at any time. If others work with Showroom already, join them: with the join file that one of them saved, or the URL of their server.</source>
        <translation>Is dit de eerste pc van je showroom? Begin dan hier; delen met andere pc&apos;s kan op elk moment. Werken anderen al met Showroom, doe dan met hen mee: met het deelnamebestand dat een van hen heeft opgeslagen, of met de URL van hun server.</translation>
    </message>
    <message>
        <source>Join a showroom</source>
        <translation>Doe mee met een showroom</translation>
    </message>
</context>
<context>
    <name>StationLine</name>
    <message>
        <source>this PC</source>
        <translation>deze pc</translation>
    </message>
    <message>
        <source>Reads the mailboxes and sends mail</source>
        <translation>Leest de mailboxen en verstuurt mail</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzig</translation>
    </message>
    <message>
        <source>Always let it read the mailboxes</source>
        <translation>Laat die altijd de mailboxen lezen</translation>
    </message>
    <message>
        <source>Let it read the mailboxes</source>
        <translation>Laat die de mailboxen lezen</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergeet</translation>
    </message>
    <message>
        <source>Forget it, the log keeps its name</source>
        <translation>Vergeet hem, het logboek houdt de naam</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Houd hem</translation>
    </message>
    <message>
        <source>Runs now</source>
        <translation>Staat nu aan</translation>
    </message>
    <message>
        <source>Last heard of {when}</source>
        <translation>Laatst gezien {when}</translation>
    </message>
    <message>
        <source>Its version is {other}. Install the newer one on both.</source>
        <translation>De versie is {other}. Zet op beide de nieuwste.</translation>
    </message>
    <message>
        <source>Chosen to read the mailboxes and send mail whenever it runs</source>
        <translation>Gekozen om de mailboxen te lezen en mail te versturen zodra hij aanstaat</translation>
    </message>
</context>
<context>
    <name>StationWindow</name>
    <message>
        <source>Name of this PC</source>
        <translation>Naam van deze pc</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Every entry of the log says at which PC it was made. Name and kind can be changed later, also from another PC: Settings &gt; Stations.</source>
        <translation>Bij elke regel van het logboek staat op welke pc die gemaakt is. Naam en soort kun je later wijzigen, ook vanaf een andere pc: Instellingen &gt; Werkplekken.</translation>
    </message>
    <message>
        <source>This PC joins the others</source>
        <translation>Deze pc komt bij de andere</translation>
    </message>
    <message>
        <source>What it is there for</source>
        <translation>Waar hij voor is</translation>
    </message>
</context>
<context>
    <name>StationsPage</name>
    <message>
        <source>PCs</source>
        <translation>Pc’s</translation>
    </message>
    <message>
        <source>This PC is listed in a moment.</source>
        <translation>Deze pc staat zo in de lijst.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzig</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>Who reads the mailboxes</source>
        <translation>Wie de mailboxen leest</translation>
    </message>
    <message>
        <source>Whichever PC runs</source>
        <translation>Welke pc dan ook</translation>
    </message>
    <message>
        <source>Nobody just now. A PC that runs takes over within a minute.</source>
        <translation>Op dit moment niemand. Een pc die aanstaat neemt het binnen een minuut over.</translation>
    </message>
    <message>
        <source>{name} takes over as soon as it runs.</source>
        <translation>{name} neemt het over zodra die aanstaat.</translation>
    </message>
    <message>
        <source>{name}, since {time}</source>
        <translation>{name}, sinds {time}</translation>
    </message>
    <message>
        <source>A password of a mailbox is missing there: type it on that PC, under Settings &gt; Mail.</source>
        <translation>Daar ontbreekt een wachtwoord van een mailbox: typ het op die pc, onder Instellingen &gt; Mail.</translation>
    </message>
    <message>
        <source>“{name}” is kept.</source>
        <translation>“{name}” is bewaard.</translation>
    </message>
    <message>
        <source>“{name}” is forgotten.</source>
        <translation>“{name}” is vergeten.</translation>
    </message>
    <message>
        <source>The PC follows within a minute. A kiosk or wallboard is left with F12 at its keyboard, or by holding a finger or the mouse for three seconds: on the kiosk’s clock, anywhere on the wallboard.</source>
        <translation>De pc volgt binnen een minuut. Uit een kiosk of wandscherm kom je met F12 op het toetsenbord, of door drie tellen een vinger of de muis ingedrukt te houden: bij de kiosk op de klok, bij het wandscherm overal.</translation>
    </message>
    <message>
        <source>What it is there for</source>
        <translation>Waar hij voor is</translation>
    </message>
    <message>
        <source>One PC at a time reads the mailboxes, sends mail, watches over the leads and closes days. When it is switched off another one takes over within a minute: one that knows the passwords first, a kiosk or wallboard last. A drop folder is read by the PC that has it.</source>
        <translation>Eén pc tegelijk leest de mailboxen, verstuurt mail, bewaakt de leads en sluit dagen af. Gaat die uit, dan neemt een andere het binnen een minuut over: eerst een die de wachtwoorden kent, een kiosk of wandscherm als laatste. Een inleesmap leest de pc die hem heeft.</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Reported</source>
        <translation>Gemeld</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Ongedaan gemaakt</translation>
    </message>
    <message>
        <source>Not right?</source>
        <translation>Klopt niet?</translation>
    </message>
</context>
<context>
    <name>SuggestedReply</name>
    <message>
        <source>Use</source>
        <translation>Gebruik</translation>
    </message>
    <message>
        <source>Suggested reply</source>
        <translation>Voorstel</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Next tab</source>
        <translation>Volgend tabblad</translation>
    </message>
    <message>
        <source>Tab before</source>
        <translation>Vorig tabblad</translation>
    </message>
</context>
<context>
    <name>TakingIn</name>
    <message>
        <source>Enter a lead</source>
        <translation>Voer een lead in</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Lees bestanden in</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Lees een map in</translation>
    </message>
    <message>
        <source>Paste a message</source>
        <translation>Plak een bericht</translation>
    </message>
    <message>
        <source>Messages and lists (*.xml *.adf *.eml *.mbox *.mbx *.csv *.tsv *.xlsx)</source>
        <translation>Berichten en lijsten (*.xml *.adf *.eml *.mbox *.mbx *.csv *.tsv *.xlsx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Import it without being remembered, or let a manager do it.</source>
        <translation>Lees in zonder te onthouden, of laat het een manager doen.</translation>
    </message>
</context>
<context>
    <name>TallyPanel</name>
    <message>
        <source>How many were seen, not served?</source>
        <translation>Hoeveel gezien, niet geholpen?</translation>
    </message>
    <message>
        <source>Digit 1 to 9. Today so far: {n}.</source>
        <translation>Cijfer 1 tot 9. Vandaag tot nu: {n}.</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>New template</source>
        <translation>Nieuw sjabloon</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Sjabloon</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijder</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleer</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzig</translation>
    </message>
    <message>
        <source>The signature is kept.</source>
        <translation>De ondertekening is bewaard.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Sjablonen</translation>
    </message>
    <message>
        <source>What stands in braces is filled in for each customer; a mail goes only when nothing of it is missing.</source>
        <translation>Wat tussen accolades staat, wordt per klant ingevuld; een mail gaat pas weg als er niets meer ontbreekt.</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Ondertekeningen</translation>
    </message>
    <message>
        <source>Rep</source>
        <translation>Verkoper</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Ondertekening</translation>
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
        <source>Stands still</source>
        <translation>Staat stil</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>Echt</translation>
    </message>
    <message>
        <source>5 times</source>
        <translation>5 keer</translation>
    </message>
    <message>
        <source>20 times</source>
        <translation>20 keer</translation>
    </message>
    <message>
        <source>Name of this PC</source>
        <translation>Naam van deze pc</translation>
    </message>
    <message>
        <source>Name and kind</source>
        <translation>Naam en soort</translation>
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
        <source>How fast the demo goes on</source>
        <translation>Hoe snel de demo doorgaat</translation>
    </message>
    <message>
        <source>Customers come in, leads arrive and reps return while the window is open.</source>
        <translation>Klanten komen binnen, leads komen aan en verkopers keren terug zolang het venster open is.</translation>
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
    <name>ToDoList</name>
    <message>
        <source>To call or write today: {n}</source>
        <translation>Vandaag te bellen of te schrijven: {n}</translation>
    </message>
    <message>
        <source>And {n} more, on the page Leads.</source>
        <translation>En nog {n}, op de pagina Leads.</translation>
    </message>
</context>
<context>
    <name>ToDoRow</name>
    <message>
        <source>{who}, phoned {time}</source>
        <translation>{who}, belde {time}</translation>
    </message>
    <message>
        <source>{time}  {step}: {who}</source>
        <translation>{time}  {step}: {who}</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>Teruggebeld</translation>
    </message>
    <message>
        <source>{ran} of {limit} without an answer: {who}</source>
        <translation>{ran} van {limit} zonder antwoord: {who}</translation>
    </message>
    <message>
        <source>{ran} of {limit} in the pool: {who}</source>
        <translation>{ran} van {limit} in de pool: {who}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Lock (F9)</source>
        <translation>Vergrendelen (F9)</translation>
    </message>
    <message>
        <source>Sign in (F9)</source>
        <translation>Aanmelden (F9)</translation>
    </message>
</context>
<context>
    <name>UndoBand</name>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>UnsentMails</name>
    <message>
        <source>Try again</source>
        <translation>Probeer opnieuw</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Neem terug</translation>
    </message>
    <message>
        <source>The mail to {address} could not be sent.</source>
        <translation>De mail aan {address} kon niet worden verstuurd.</translation>
    </message>
    <message>
        <source>The mail to {address} goes out.</source>
        <translation>De mail aan {address} gaat uit.</translation>
    </message>
    <message>
        <source>The mail to {address} waits to be sent.</source>
        <translation>De mail aan {address} wacht op verzending.</translation>
    </message>
</context>
<context>
    <name>UpNowCard</name>
    <message>
        <source>What to do with who is up now</source>
        <translation>Wat te doen met wie aan de beurt is</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>Overslaan…</translation>
    </message>
    <message>
        <source>Up now, who is ahead is called back</source>
        <translation>Nu aan de beurt, wie ervoor staat is teruggeroepen</translation>
    </message>
    <message>
        <source>Up now</source>
        <translation>Nu aan de beurt</translation>
    </message>
    <message>
        <source>waiting since {time}, {length}</source>
        <translation>wacht sinds {time}, {length}</translation>
    </message>
    <message>
        <source>Nobody is free</source>
        <translation>Niemand is vrij</translation>
    </message>
</context>
<context>
    <name>VisitPanel</name>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Waarvoor</translation>
    </message>
    <message>
        <source>test drive, quote, trade-in</source>
        <translation>proefrit, offerte, inruil</translation>
    </message>
    <message>
        <source>Set appointment</source>
        <translation>Maak afspraak</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>Verzet</translation>
    </message>
</context>
<context>
    <name>VisitQuestions</name>
    <message>
        <source>Who joins {name}?</source>
        <translation>Wie komt bij {name}?</translation>
    </message>
    <message>
        <source>Both names stay; the turn stays with {name}.</source>
        <translation>Beide namen blijven staan; de beurt blijft bij {name}.</translation>
    </message>
    <message>
        <source>Their own rep takes over.</source>
        <translation>De eigen verkoper neemt over.</translation>
    </message>
    <message>
        <source>Their own rep takes over; {name} gets the turn and the place back.</source>
        <translation>De eigen verkoper neemt over; {name} krijgt beurt en plek terug.</translation>
    </message>
    <message>
        <source>Whose customer is it after all?</source>
        <translation>Van wie is de klant toch?</translation>
    </message>
    <message>
        <source>To whom does this customer go?</source>
        <translation>Naar wie gaat deze klant?</translation>
    </message>
    <message>
        <source>The reason is kept in the floor log.</source>
        <translation>De reden staat in het logboek.</translation>
    </message>
    <message>
        <source>To which floor does this customer go?</source>
        <translation>Naar welke vloer gaat deze klant?</translation>
    </message>
    <message>
        <source>Who is up now there takes over.</source>
        <translation>Wie daar aan de beurt is neemt over.</translation>
    </message>
    <message>
        <source>No turn is used.</source>
        <translation>Er wordt geen beurt gebruikt.</translation>
    </message>
    <message>
        <source>The rep who is waited for, or who is up now there, takes over.</source>
        <translation>De verkoper op wie wordt gewacht, of wie daar aan de beurt is, neemt over.</translation>
    </message>
    <message>
        <source>Nobody else is here.</source>
        <translation>Er is niemand anders.</translation>
    </message>
</context>
<context>
    <name>WaitingPanel</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Car</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Toyota Yaris</source>
        <translation>Toyota Yaris</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>Kenteken</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Bouwjaar</translation>
    </message>
    <message>
        <source>Waits until</source>
        <translation>Wacht tot</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Note who waits</source>
        <translation>Noteer wie wacht</translation>
    </message>
    <message>
        <source>Who waits in service?</source>
        <translation>Wie wacht bij de werkplaats?</translation>
    </message>
    <message>
        <source>Write the year of the car as 2019.</source>
        <translation>Schrijf het bouwjaar als 2019.</translation>
    </message>
    <message>
        <source>Write the time as 14:30.</source>
        <translation>Schrijf de tijd als 14:30.</translation>
    </message>
</context>
<context>
    <name>WaitingStrip</name>
    <message>
        <source>Customers waiting</source>
        <translation>Klanten wachten</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Gegevens</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Weg</translation>
    </message>
</context>
<context>
    <name>WallboardCard</name>
    <message>
        <source>Wallboard</source>
        <translation>Wandscherm</translation>
    </message>
    <message>
        <source>Open the wallboard</source>
        <translation>Open het wandscherm</translation>
    </message>
    <message>
        <source>The first floor</source>
        <translation>De eerste vloer</translation>
    </message>
    <message>
        <source>{name}, no longer there</source>
        <translation>{name}, bestaat niet meer</translation>
    </message>
    <message>
        <source>The second screen, else the only one</source>
        <translation>Het tweede scherm, anders het enige</translation>
    </message>
    <message>
        <source>{name}, not connected: opens as a window</source>
        <translation>{name}, niet aangesloten: opent als venster</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Scherm</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Vloer</translation>
    </message>
    <message>
        <source>Full screen and dark, without the name of any customer. F11 or Esc makes it a window.</source>
        <translation>Schermvullend en donker, zonder de naam van een klant. Met F11 of Esc wordt het een venster.</translation>
    </message>
</context>
<context>
    <name>WallboardWindow</name>
    <message>
        <source>Wallboard</source>
        <translation>Wandscherm</translation>
    </message>
</context>
<context>
    <name>WeekGrid</name>
    <message>
        <source>Appointments of the week</source>
        <translation>Afspraken van de week</translation>
    </message>
    <message>
        <source>away: {names}</source>
        <translation>afwezig: {names}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>gesloten</translation>
    </message>
</context>
<context>
    <name>WhenField</name>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
</context>
<context>
    <name>WhoPage</name>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefoonnummer</translation>
    </message>
    <message>
        <source>Nothing known</source>
        <translation>Niets bekend</translation>
    </message>
    <message>
        <source>Take back a digit</source>
        <translation>Wis een cijfer</translation>
    </message>
</context>
<context>
    <name>WholeLog</name>
    <message>
        <source>Floor log, {floor}, {day}</source>
        <translation>Logboek, {floor}, {day}</translation>
    </message>
</context>
<context>
    <name>WhosePanel</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>niet verplicht</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Find their rep</source>
        <translation>Zoek de verkoper</translation>
    </message>
    <message>
        <source>Digit, or type the phone number.</source>
        <translation>Cijfer, of typ het telefoonnummer.</translation>
    </message>
</context>
<context>
    <name>_All</name>
    <message>
        <source>All together</source>
        <translation>Alles samen</translation>
    </message>
</context>
<context>
    <name>_Aside</name>
    <message>
        <source>Consent to mail</source>
        <translation>Toestemming voor mail</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Merged into this</source>
        <translation>Hierin opgegaan</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>Haal uit elkaar</translation>
    </message>
    <message>
        <source>May be the same person</source>
        <translation>Misschien dezelfde persoon</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergelijk</translation>
    </message>
</context>
<context>
    <name>_Average</name>
    <message>
        <source>On average of {n} reps</source>
        <translation>Gemiddeld over {n} verkopers</translation>
    </message>
</context>
<context>
    <name>_GaugeCard</name>
    <message>
        <source>Turns today</source>
        <translation>Beurten vandaag</translation>
    </message>
    <message>
        <source>Customers finished</source>
        <translation>Klanten afgerond</translation>
    </message>
    <message>
        <source>Back in time</source>
        <translation>Op tijd terug</translation>
    </message>
    <message>
        <source>Missed calls</source>
        <translation>Gemiste oproepen</translation>
    </message>
    <message>
        <source>Not an up</source>
        <translation>Geen beurt</translation>
    </message>
</context>
<context>
    <name>_Head</name>
    <message>
        <source>Rep</source>
        <translation>Verkoper</translation>
    </message>
    <message>
        <source>Received minus expected</source>
        <translation>Gekregen min verwacht</translation>
    </message>
    <message>
        <source>Ups received</source>
        <translation>Beurten gekregen</translation>
    </message>
    <message>
        <source>Turns an hour</source>
        <translation>Beurten per uur</translation>
    </message>
    <message>
        <source>Late returns</source>
        <translation>Te laat terug</translation>
    </message>
</context>
<context>
    <name>_Legend</name>
    <message>
        <source>counted, new customers</source>
        <translation>telt mee, nieuwe klanten</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>verwachting</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>nog open</translation>
    </message>
    <message>
        <source>pace today</source>
        <translation>tempo vandaag</translation>
    </message>
    <message>
        <source>Chance = likelihood to reach the quota at the speed of this month.</source>
        <translation>Kans = kans om het quotum te halen in dit tempo.</translation>
    </message>
    <message>
        <source>quota</source>
        <translation>quotum</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>{name} is called back, in hand:</source>
        <translation>{name} is teruggeroepen, onder handen:</translation>
    </message>
    <message>
        <source>Call back at…</source>
        <translation>Bel terug om…</translation>
    </message>
    <message>
        <source>To {name}…</source>
        <translation>Naar {name}…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>What {name} has to know</source>
        <translation>Wat {name} moet weten</translation>
    </message>
    <message>
        <source>Hand over to {name}</source>
        <translation>Draag over aan {name}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzig</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijder</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>kies…</translation>
    </message>
    <message>
        <source>Share of {name}</source>
        <translation>Aandeel van {name}</translation>
    </message>
    <message>
        <source>Take this rep out</source>
        <translation>Haal deze verkoper weg</translation>
    </message>
</context>
<context>
    <name>alarms</name>
    <message>
        <source>And {n} more, on the page Leads.</source>
        <translation>En nog {n}, op de pagina Leads.</translation>
    </message>
    <message>
        <source>Open the first of them ({keys})</source>
        <translation>Open de eerste ervan ({keys})</translation>
    </message>
    <message>
        <source>{late} leads too late, {soon} nearly: {length}</source>
        <translation>{late} leads te laat, {soon} bijna: {length}</translation>
    </message>
    <message>
        <source>{late} leads too late: {length}</source>
        <translation>{late} leads te laat: {length}</translation>
    </message>
    <message>
        <source>{soon} leads nearly too late: {length}</source>
        <translation>{soon} leads bijna te laat: {length}</translation>
    </message>
    <message>
        <source>1 lead too late, {soon} nearly: {length}</source>
        <translation>1 lead te laat, {soon} bijna: {length}</translation>
    </message>
    <message>
        <source>{owner}: {customer}, {ran} of {limit}</source>
        <translation>{owner}: {customer}, {ran} van {limit}</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>geen naam</translation>
    </message>
</context>
<context>
    <name>fairness</name>
    <message>
        <source>Given back</source>
        <translation>Terug­gegeven</translation>
    </message>
    <message>
        <source>Turns used and given back: quick return, skip, miss, or the visit went to somebody else.</source>
        <translation>Beurten die gebruikt en teruggegeven zijn: snel terug, overgeslagen, gemist, of het bezoek ging naar een ander.</translation>
    </message>
    <message>
        <source>Skips</source>
        <translation>Over­geslagen</translation>
    </message>
    <message>
        <source>Times skipped, before an arrival or of a visit just given.</source>
        <translation>Keren overgeslagen, vóór een aankomst of bij een bezoek dat net gegeven was.</translation>
    </message>
    <message>
        <source>Misses</source>
        <translation>Gemist</translation>
    </message>
    <message>
        <source>Times called and not there, or called back on place 1 and passed.</source>
        <translation>Keren opgeroepen en er niet, of teruggeroepen op plek 1 en gepasseerd.</translation>
    </message>
    <message>
        <source>Quick returns</source>
        <translation>Snel terug</translation>
    </message>
    <message>
        <source>Visits that were no up within the minutes for it, also beyond those a day that give the place back.</source>
        <translation>Bezoeken die binnen de minuten ervoor geen beurt bleken, ook na de keren per dag die de plek teruggeven.</translation>
    </message>
    <message>
        <source>Manager moves</source>
        <translation>Ver­plaatst</translation>
    </message>
    <message>
        <source>Times a manager moved this rep in line.</source>
        <translation>Keren dat een manager deze verkoper in de rij verplaatste.</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Met de hand</translation>
    </message>
    <message>
        <source>Visits given to this rep by name: moved by a manager or given away.</source>
        <translation>Bezoeken die op naam aan deze verkoper zijn gegeven: verplaatst door een manager of weggegeven.</translation>
    </message>
    <message>
        <source>of {n}</source>
        <translation>van {n}</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} u</translation>
    </message>
    <message>
        <source>Expected: each fresh up is shared evenly among all who had a place when it was given. Marked from two ups and a tenth on.</source>
        <translation>Verwacht: elke beurt telt gelijk verdeeld over allen die toen een plek hadden. Gemarkeerd vanaf twee beurten en een tiende verschil.</translation>
    </message>
    <message>
        <source>Fresh ups received for each hour with a place in line: on the floor, at the desk or on the way back.</source>
        <translation>Gekregen beurten per uur met een plek in de rij: in de showroom, aan de leaddesk of op weg terug.</translation>
    </message>
    <message>
        <source>Returns from the desk after recall and grace, of all returns.</source>
        <translation>Hoe vaak pas na terugroepen en speling terug van de leaddesk, van alle keren.</translation>
    </message>
    <message>
        <source>clearly more than expected</source>
        <translation>duidelijk meer dan verwacht</translation>
    </message>
    <message>
        <source>clearly less than expected</source>
        <translation>duidelijk minder dan verwacht</translation>
    </message>
    <message>
        <source>{n} ups received</source>
        <translation>{n} beurten gekregen</translation>
    </message>
    <message>
        <source>{n} expected</source>
        <translation>{n} verwacht</translation>
    </message>
    <message>
        <source>{n} turns an hour in {hours}</source>
        <translation>{n} beurten per uur in {hours}</translation>
    </message>
    <message>
        <source>{n} of {all} returns late</source>
        <translation>{n} van {all} keer te laat terug</translation>
    </message>
    <message>
        <source>Reading the floor log, {n} of {days} days</source>
        <translation>Het logboek wordt gelezen, {n} van {days} dagen</translation>
    </message>
    <message>
        <source>fresh ups received</source>
        <translation>beurten gekregen</translation>
    </message>
    <message>
        <source>turns an available hour</source>
        <translation>per beschikbaar uur</translation>
    </message>
    <message>
        <source>of {n} reps clearly off</source>
        <translation>van {n} duidelijk anders</translation>
    </message>
    <message>
        <source>of {n} returns late</source>
        <translation>van {n} te laat terug</translation>
    </message>
    <message>
        <source>of {n} customers seen are in the log</source>
        <translation>van {n} klanten in het logboek</translation>
    </message>
</context>
<context>
    <name>kiosk</name>
    <message>
        <source>{n}st</source>
        <translation>{n}e</translation>
    </message>
    <message>
        <source>{n}nd</source>
        <translation>{n}e</translation>
    </message>
    <message>
        <source>{n}rd</source>
        <translation>{n}e</translation>
    </message>
    <message>
        <source>{n}th</source>
        <translation>{n}e</translation>
    </message>
    <message>
        <source>Place {n}</source>
        <translation>Plek {n}</translation>
    </message>
    <message>
        <source>Nobody before you</source>
        <translation>Niemand voor je</translation>
    </message>
    <message>
        <source>1 colleague before you</source>
        <translation>1 collega voor je</translation>
    </message>
    <message>
        <source>{n} colleagues before you</source>
        <translation>{n} collega’s voor je</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{m} min {n} s</source>
        <translation>{m} min {n} s</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>Nog {time}</translation>
    </message>
    <message>
        <source>{time} late</source>
        <translation>{time} te laat</translation>
    </message>
    <message>
        <source>With a customer, {time}</source>
        <translation>Met klant, {time}</translation>
    </message>
    <message>
        <source>Break until {time}</source>
        <translation>Pauze tot {time}</translation>
    </message>
    <message>
        <source>Not checked in</source>
        <translation>Niet ingecheckt</translation>
    </message>
    <message>
        <source>First finish what is open</source>
        <translation>Rond eerst af wat openstaat</translation>
    </message>
    <message>
        <source>{place}, back {time}</source>
        <translation>{place}, terug {time}</translation>
    </message>
    <message>
        <source>{place}, called back</source>
        <translation>{place}, teruggeroepen</translation>
    </message>
    <message>
        <source>{place}, on the way</source>
        <translation>{place}, onderweg</translation>
    </message>
    <message>
        <source>{place}, up now</source>
        <translation>{place}, aan de beurt</translation>
    </message>
    <message>
        <source>You are not checked in.</source>
        <translation>Je bent niet ingecheckt.</translation>
    </message>
    <message>
        <source>Work your leads</source>
        <translation>Werk je leads</translation>
    </message>
    <message>
        <source>Finish 1 visit of an earlier day</source>
        <translation>Rond 1 bezoek van eerder af</translation>
    </message>
    <message>
        <source>Finish {n} visits of earlier days</source>
        <translation>Rond {n} bezoeken van eerder af</translation>
    </message>
    <message>
        <source>Then you join the end of the line</source>
        <translation>Daarna sluit je achteraan</translation>
    </message>
    <message>
        <source>A customer comes in</source>
        <translation>Er komt een klant</translation>
    </message>
    <message>
        <source>Note who stands at the door</source>
        <translation>Noteer wie er aan de deur staat</translation>
    </message>
    <message>
        <source>Then the customer who waits is yours.</source>
        <translation>Daarna is de wachtende klant voor jou.</translation>
    </message>
    <message>
        <source>Then you join the end, once your other visits are finished.</source>
        <translation>Je sluit achteraan zodra ook je andere klanten weg zijn.</translation>
    </message>
    <message>
        <source>Then you are last in line, on place {n}.</source>
        <translation>Daarna sta je achteraan, op plek {n}.</translation>
    </message>
    <message>
        <source>Not an up: your former place {n} comes back.</source>
        <translation>Geen beurt: je krijgt plek {n} terug.</translation>
    </message>
    <message>
        <source>No time agreed</source>
        <translation>Geen tijd afgesproken</translation>
    </message>
    <message>
        <source>Say yourself when you are back</source>
        <translation>Meld je zelf terug</translation>
    </message>
    <message>
        <source>You keep place {n}.</source>
        <translation>Je houdt plek {n}.</translation>
    </message>
    <message>
        <source>Then too few stay on the floor.</source>
        <translation>Dan blijven er te weinig in de showroom.</translation>
    </message>
    <message>
        <source>Waits: nobody is free</source>
        <translation>Wacht: niemand is vrij</translation>
    </message>
    <message>
        <source>To {name}</source>
        <translation>Naar {name}</translation>
    </message>
    <message>
        <source>To the rep of the appointment</source>
        <translation>Naar de verkoper van de afspraak</translation>
    </message>
    <message>
        <source>To the own rep</source>
        <translation>Naar de eigen verkoper</translation>
    </message>
    <message>
        <source>Nobody is called</source>
        <translation>Niemand wordt geroepen</translation>
    </message>
    <message>
        <source>To {name}, as a be-back</source>
        <translation>Naar {name}, als terugkomer</translation>
    </message>
    <message>
        <source>By name or number</source>
        <translation>Op naam of nummer</translation>
    </message>
    <message>
        <source>What is on file says whose customer it is</source>
        <translation>Wat bekend is zegt van wie de klant is</translation>
    </message>
    <message>
        <source>A walk-in, who waits: nobody is free</source>
        <translation>Een binnenloper, die wacht: niemand is vrij</translation>
    </message>
    <message>
        <source>A walk-in, to {name}</source>
        <translation>Een binnenloper, naar {name}</translation>
    </message>
    <message>
        <source>My own customer</source>
        <translation>Mijn eigen klant</translation>
    </message>
    <message>
        <source>Your place does not change.</source>
        <translation>Je plek verandert niet.</translation>
    </message>
    <message>
        <source>The next customer waits for you</source>
        <translation>De volgende klant wacht op je</translation>
    </message>
    <message>
        <source>You go last, on place {n}</source>
        <translation>Je schuift achteraan, plek {n}</translation>
    </message>
    <message>
        <source>You go last</source>
        <translation>Je schuift achteraan</translation>
    </message>
    <message>
        <source>Your place {n} comes back</source>
        <translation>Je krijgt plek {n} terug</translation>
    </message>
    <message>
        <source>You keep place {n}</source>
        <translation>Je houdt plek {n}</translation>
    </message>
    <message>
        <source>Your place does not change</source>
        <translation>Je plek verandert niet</translation>
    </message>
    <message>
        <source>No leads wait for an answer</source>
        <translation>Geen leads zonder antwoord</translation>
    </message>
    <message>
        <source>{n} leads without an answer, {own} of them yours</source>
        <translation>{n} leads zonder antwoord, {own} van jou</translation>
    </message>
    <message>
        <source>1 lead without an answer</source>
        <translation>1 lead zonder antwoord</translation>
    </message>
    <message>
        <source>{n} leads without an answer</source>
        <translation>{n} leads zonder antwoord</translation>
    </message>
    <message>
        <source>1 visit of an earlier day has no outcome.</source>
        <translation>1 bezoek van eerder heeft geen uitkomst.</translation>
    </message>
    <message>
        <source>{n} visits of earlier days have no outcome.</source>
        <translation>{n} bezoeken van eerder hebben geen uitkomst.</translation>
    </message>
    <message>
        <source>1 follow-up is overdue; it stands in the lead inbox.</source>
        <translation>1 opvolging is te laat; je vindt hem bij de leads.</translation>
    </message>
    <message>
        <source>{n} follow-ups are overdue; they stand in the lead inbox.</source>
        <translation>{n} opvolgingen zijn te laat; je vindt ze bij de leads.</translation>
    </message>
    <message>
        <source>A manager can let you in again.</source>
        <translation>Een manager kan je weer toelaten.</translation>
    </message>
    <message>
        <source>{month} was refused: choose again</source>
        <translation>{month} is geweigerd: kies opnieuw</translation>
    </message>
    <message>
        <source>Choose your role for {month}</source>
        <translation>Kies je rol voor {month}</translation>
    </message>
    <message>
        <source>Until and including {day}</source>
        <translation>Tot en met {day}</translation>
    </message>
    <message>
        <source>Until and including {day}, else you stay {role} with {n} cars</source>
        <translation>Tot en met {day}, anders blijf je {role} met {n} auto’s</translation>
    </message>
    <message>
        <source>{month}: {role}, {n} cars</source>
        <translation>{month}: {role}, {n} auto’s</translation>
    </message>
    <message>
        <source>Role for {month}</source>
        <translation>Rol voor {month}</translation>
    </message>
    <message>
        <source>Hello {name}</source>
        <translation>Hallo {name}</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>Werf klanten</translation>
    </message>
    <message>
        <source>Pick up leads</source>
        <translation>Pak leads op</translation>
    </message>
    <message>
        <source>Back on the floor by</source>
        <translation>Terug in de showroom om</translation>
    </message>
    <message>
        <source>You may also prospect, back by</source>
        <translation>Je mag ook klanten werven, terug om</translation>
    </message>
    <message>
        <source>You may also pick up leads, back by</source>
        <translation>Je mag ook leads oppakken, terug om</translation>
    </message>
    <message>
        <source>You are up now</source>
        <translation>Je bent aan de beurt</translation>
    </message>
    <message>
        <source>The next customer is yours.</source>
        <translation>De volgende klant is voor jou.</translation>
    </message>
    <message>
        <source>You are next</source>
        <translation>Je bent hierna</translation>
    </message>
    <message>
        <source>Stay where you see the door.</source>
        <translation>Blijf waar je de deur ziet.</translation>
    </message>
    <message>
        <source>Stay on the floor</source>
        <translation>Blijf in de showroom</translation>
    </message>
    <message>
        <source>Too few colleagues would stay.</source>
        <translation>Er zouden te weinig collega’s blijven.</translation>
    </message>
    <message>
        <source>Nobody is sent away from here now.</source>
        <translation>Je hoeft nu nergens heen.</translation>
    </message>
    <message>
        <source>Walk to the floor</source>
        <translation>Loop naar de showroom</translation>
    </message>
    <message>
        <source>Come back to the floor</source>
        <translation>Kom terug naar de showroom</translation>
    </message>
    <message>
        <source>Prospecting, back by {time}</source>
        <translation>Klanten werven, terug {time}</translation>
    </message>
    <message>
        <source>At the desk, back by {time}</source>
        <translation>Leaddesk, terug {time}</translation>
    </message>
    <message>
        <source>You are on place {n} now.</source>
        <translation>Je staat nu op plek {n}.</translation>
    </message>
    <message>
        <source>The agreed time is over.</source>
        <translation>De afgesproken tijd is om.</translation>
    </message>
    <message>
        <source>Too few colleagues are on the floor.</source>
        <translation>Er staan te weinig collega’s in de showroom.</translation>
    </message>
    <message>
        <source>A customer waits.</source>
        <translation>Er wacht een klant.</translation>
    </message>
    <message>
        <source>You are needed on the floor.</source>
        <translation>Je bent nodig in de showroom.</translation>
    </message>
    <message>
        <source>{length} late</source>
        <translation>{length} te laat</translation>
    </message>
    <message>
        <source>On a break</source>
        <translation>Pauze</translation>
    </message>
    <message>
        <source>For {length} now</source>
        <translation>Nu {length}</translation>
    </message>
    <message>
        <source>Over since {length}</source>
        <translation>Al {length} voorbij</translation>
    </message>
    <message>
        <source>With {n} customers</source>
        <translation>Met {n} klanten</translation>
    </message>
    <message>
        <source>With you since {time}.</source>
        <translation>Bij jou sinds {time}.</translation>
    </message>
    <message>
        <source>I am coming</source>
        <translation>Ik kom eraan</translation>
    </message>
    <message>
        <source>You are expected by {time}</source>
        <translation>Je wordt om {time} verwacht</translation>
    </message>
    <message>
        <source>The time for that is over</source>
        <translation>Daar is het te laat voor</translation>
    </message>
    <message>
        <source>5 min more, once a recall</source>
        <translation>5 min extra, één keer</translation>
    </message>
    <message>
        <source>Prospecting</source>
        <translation>Klanten werven</translation>
    </message>
    <message>
        <source>To the lead desk</source>
        <translation>Naar leaddesk</translation>
    </message>
    <message>
        <source>To the lead desk, back {time}</source>
        <translation>Naar leaddesk, terug {time}</translation>
    </message>
    <message>
        <source>Too few colleagues would stay on the floor</source>
        <translation>Dan blijven er te weinig in de showroom</translation>
    </message>
    <message>
        <source>From place {n} on</source>
        <translation>Vanaf plek {n}</translation>
    </message>
    <message>
        <source>Back on the floor</source>
        <translation>Terug in de showroom</translation>
    </message>
    <message>
        <source>Back from the break</source>
        <translation>Terug van pauze</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pauze</translation>
    </message>
    <message>
        <source>You are on a break</source>
        <translation>Je hebt pauze</translation>
    </message>
    <message>
        <source>You are called back</source>
        <translation>Je bent teruggeroepen</translation>
    </message>
    <message>
        <source>Say until when</source>
        <translation>Kies tot wanneer</translation>
    </message>
    <message>
        <source>Then too few stay on the floor</source>
        <translation>Dan blijven er te weinig in de showroom</translation>
    </message>
    <message>
        <source>Done with the customer</source>
        <translation>Klaar met klant</translation>
    </message>
    <message>
        <source>Choose which customer</source>
        <translation>Kies welke klant</translation>
    </message>
    <message>
        <source>Visits of earlier days</source>
        <translation>Bezoeken van eerder</translation>
    </message>
    <message>
        <source>You have no customer</source>
        <translation>Je hebt geen klant</translation>
    </message>
    <message>
        <source>Without a place until what is open is finished</source>
        <translation>Zonder plek tot af is wat openstaat</translation>
    </message>
    <message>
        <source>Then leads can come to you</source>
        <translation>Dan kunnen leads naar je toe</translation>
    </message>
    <message>
        <source>You join the end, on place {n}</source>
        <translation>Je sluit achteraan, plek {n}</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Inchecken</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>Uitchecken</translation>
    </message>
    <message>
        <source>First finish with the customer</source>
        <translation>Rond eerst de klant af</translation>
    </message>
    <message>
        <source>The end of your shift</source>
        <translation>Einde van je dienst</translation>
    </message>
    <message>
        <source>You are not checked in</source>
        <translation>Je bent niet ingecheckt</translation>
    </message>
    <message>
        <source>You are with a customer</source>
        <translation>Je bent met een klant</translation>
    </message>
    <message>
        <source>You are at work</source>
        <translation>Je bent al aanwezig</translation>
    </message>
    <message>
        <source>You are on the floor</source>
        <translation>Je bent in de showroom</translation>
    </message>
    <message>
        <source>Finish talking first</source>
        <translation>Eerst gesprek afmaken</translation>
    </message>
    <message>
        <source>You keep your place</source>
        <translation>Je houdt je plek</translation>
    </message>
    <message>
        <source>{who}. With you on {day} at {time}.</source>
        <translation>{who}. Bij jou op {day} om {time}.</translation>
    </message>
    <message>
        <source>{who}. With you since {time}.</source>
        <translation>{who}. Bij jou sinds {time}.</translation>
    </message>
    <message>
        <source>You are</source>
        <translation>Je staat</translation>
    </message>
    <message>
        <source>{name} keeps place {n}</source>
        <translation>{name} houdt plek {n}</translation>
    </message>
    <message>
        <source>up now</source>
        <translation>aan de beurt</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>Teruggeroepen</translation>
    </message>
    <message>
        <source>You are now</source>
        <translation>Je bent</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Jij</translation>
    </message>
    <message>
        <source>off</source>
        <translation>afwezig</translation>
    </message>
    <message>
        <source>present</source>
        <translation>aanwezig</translation>
    </message>
    <message>
        <source>on a break</source>
        <translation>met pauze</translation>
    </message>
    <message>
        <source>passed over</source>
        <translation>overgeslagen</translation>
    </message>
    <message>
        <source>with a customer</source>
        <translation>met klant</translation>
    </message>
    <message>
        <source>in line</source>
        <translation>in de rij</translation>
    </message>
    <message>
        <source>No place yet</source>
        <translation>Nog geen plek</translation>
    </message>
    <message>
        <source>Place {n} is kept</source>
        <translation>Plek {n} blijft van jou</translation>
    </message>
</context>
<context>
    <name>leads</name>
    <message>
        <source>no clock runs</source>
        <translation>er loopt geen klok</translation>
    </message>
    <message>
        <source>closed without an answer</source>
        <translation>gesloten zonder antwoord</translation>
    </message>
    <message>
        <source>call-back promised for {time}</source>
        <translation>terugbellen beloofd om {time}</translation>
    </message>
    <message>
        <source>due {time}</source>
        <translation>om {time}</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>tot {time}</translation>
    </message>
    <message>
        <source>to the first answer, {gross} with the hours closed</source>
        <translation>tot het eerste antwoord, {gross} met de gesloten uren</translation>
    </message>
    <message>
        <source>to the first answer</source>
        <translation>tot het eerste antwoord</translation>
    </message>
    <message>
        <source>no answer yet, {gross} with the hours closed</source>
        <translation>nog geen antwoord, {gross} met de gesloten uren</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>nog geen antwoord</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Niemand genoemd</translation>
    </message>
    <message>
        <source>No vehicle named</source>
        <translation>Geen auto genoemd</translation>
    </message>
    <message>
        <source>The customer wrote last</source>
        <translation>De klant schreef het laatst</translation>
    </message>
    <message>
        <source>Appointment {time}</source>
        <translation>Afspraak {time}</translation>
    </message>
    <message>
        <source>Appointment today {time}</source>
        <translation>Afspraak vandaag {time}</translation>
    </message>
    <message>
        <source>Call back {time}</source>
        <translation>Terugbellen {time}</translation>
    </message>
    <message>
        <source>{step} {time}</source>
        <translation>{step} {time}</translation>
    </message>
    <message>
        <source>{step}, was due {time}</source>
        <translation>{step}, moest {time}</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Geen volgende stap</translation>
    </message>
    <message>
        <source>stock {number}</source>
        <translation>voorraad {number}</translation>
    </message>
    <message>
        <source>customer of {rep}</source>
        <translation>klant van {rep}</translation>
    </message>
    <message>
        <source>does not stop the clock</source>
        <translation>stopt de klok niet</translation>
    </message>
</context>
<context>
    <name>ledger</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>Te bevestigen</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Vragen</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Telt niet mee</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Niet afgeleverd</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Bezwaren</translation>
    </message>
    <message>
        <source>Taken back on</source>
        <translation>Teruggenomen op</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Omdat</translation>
    </message>
    <message>
        <source>Signed order</source>
        <translation>Order getekend</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Afgeleverd</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>nog niet</translation>
    </message>
    <message>
        <source>Contract until</source>
        <translation>Contract tot</translation>
    </message>
    <message>
        <source>Sold by</source>
        <translation>Verkocht door</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Pay credit</source>
        <translation>Provisie</translation>
    </message>
    <message>
        <source>as the shares</source>
        <translation>zoals de aandelen</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>Deur</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Koper</translation>
    </message>
    <message>
        <source>{name}: {n} within a year</source>
        <translation>{name}: {n} binnen een jaar</translation>
    </message>
    <message>
        <source>Cars of company</source>
        <translation>Auto&apos;s van bedrijf</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bevestigd</translation>
    </message>
    <message>
        <source>Number in the import</source>
        <translation>Nummer in de import</translation>
    </message>
</context>
<context>
    <name>months</name>
    <message>
        <source>{n} of {all} reached</source>
        <translation>{n} van {all} gehaald</translation>
    </message>
    <message>
        <source>Closed by {by} on {at}.</source>
        <translation>Afgesloten door {by} op {at}.</translation>
    </message>
    <message>
        <source>Closed on {at}.</source>
        <translation>Afgesloten op {at}.</translation>
    </message>
    <message>
        <source>{n} of {all} units counted; these figures stand for good.</source>
        <translation>{n} van {all} verkopen tellen mee; deze cijfers staan vast.</translation>
    </message>
    <message>
        <source>{month} is not over. From the 1st on it can be closed; what is open then stands here already.</source>
        <translation>{month} is nog niet voorbij. Vanaf de 1e kan de maand worden afgesloten; wat dan openstaat, staat hier al.</translation>
    </message>
    <message>
        <source>{month} cannot be closed yet: what is marked red below has to be settled first.</source>
        <translation>{month} kan nog niet worden afgesloten: wat hieronder rood is, moet eerst worden afgehandeld.</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>en nog {n}</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} van {all}</translation>
    </message>
    <message>
        <source>first month</source>
        <translation>eerste maand</translation>
    </message>
    <message>
        <source>{n} months in a row</source>
        <translation>{n} maanden op rij</translation>
    </message>
    <message>
        <source>Everybody has chosen a role for {month}.</source>
        <translation>Iedereen heeft een rol gekozen voor {month}.</translation>
    </message>
    <message>
        <source>No choice yet for {month}, so the role of now continues: {names}.</source>
        <translation>Nog geen keuze voor {month}, dus de rol van nu loopt door: {names}.</translation>
    </message>
</context>
<context>
    <name>overview</name>
    <message>
        <source>Counted per rep</source>
        <translation>Geteld per verkoper</translation>
    </message>
    <message>
        <source>On pace</source>
        <translation>Op tempo</translation>
    </message>
    <message>
        <source>Closing ratio</source>
        <translation>Slagingspercentage</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>Eerste reactie</translation>
    </message>
    <message>
        <source>Fleet, not counted</source>
        <translation>Fleet, telt niet mee</translation>
    </message>
    <message>
        <source>no leads</source>
        <translation>geen leads</translation>
    </message>
    <message>
        <source>{n} / {reps} reps</source>
        <translation>{n} / {reps} verkopers</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} van {all}</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Afspraken</translation>
    </message>
    <message>
        <source>goal {goal}</source>
        <translation>doel {goal}</translation>
    </message>
    <message>
        <source>{share} shown</source>
        <translation>{share} gekomen</translation>
    </message>
    <message>
        <source>{goal}, {n} over</source>
        <translation>{goal}, {n} erboven</translation>
    </message>
    <message>
        <source>{goal}, {n} below</source>
        <translation>{goal}, {n} eronder</translation>
    </message>
    <message>
        <source>1 lead</source>
        <translation>1 lead</translation>
    </message>
    <message>
        <source>{n} leads</source>
        <translation>{n} leads</translation>
    </message>
    <message>
        <source>{n} of {all} leads</source>
        <translation>{n} van {all} leads</translation>
    </message>
    <message>
        <source>{n} of {all} due</source>
        <translation>{n} van {all} verwacht</translation>
    </message>
    <message>
        <source>{n} of {all} opportunities</source>
        <translation>{n} van {all} kansen</translation>
    </message>
    <message>
        <source>{value} in {month}</source>
        <translation>{value} in {month}</translation>
    </message>
    <message>
        <source>no opportunities</source>
        <translation>geen kansen</translation>
    </message>
    <message>
        <source>{rep} {difference}, {n} received, {expected} expected</source>
        <translation>{rep} {difference}, {n} gekregen, {expected} verwacht</translation>
    </message>
    <message>
        <source>{day} {from_hour} to {to_hour}</source>
        <translation>{day} {from_hour} tot {to_hour}</translation>
    </message>
    <message>
        <source>{when}: not open yet</source>
        <translation>{when}: nog niet open</translation>
    </message>
    <message>
        <source>{when}: {n} walk-ins an hour</source>
        <translation>{when}: {n} binnenlopers per uur</translation>
    </message>
    <message>
        <source>{said}, {n} reps on the floor</source>
        <translation>{said}, {n} verkopers op de vloer</translation>
    </message>
    <message>
        <source>{said}, short of reps</source>
        <translation>{said}, te weinig verkopers</translation>
    </message>
    <message>
        <source>{n} of {all} selling days</source>
        <translation>{n} van {all} verkoopdagen</translation>
    </message>
    <message>
        <source>{all} selling days</source>
        <translation>{all} verkoopdagen</translation>
    </message>
    <message>
        <source>until yesterday, {days}</source>
        <translation>t/m gisteren, {days}</translation>
    </message>
    <message>
        <source>{n} reps each</source>
        <translation>elk {n} verkopers</translation>
    </message>
    <message>
        <source>{n} reps</source>
        <translation>{n} verkopers</translation>
    </message>
    <message>
        <source>reading the floor log, {n} of {days} days</source>
        <translation>logboek lezen, {n} van {days} dagen</translation>
    </message>
    <message>
        <source>Floor log, {floor}, {day}</source>
        <translation>Logboek, {floor}, {day}</translation>
    </message>
</context>
<context>
    <name>prospecting</name>
    <message>
        <source>waits in service</source>
        <translation>wacht bij de werkplaats</translation>
    </message>
    <message>
        <source>waits until {time}</source>
        <translation>wacht tot {time}</translation>
    </message>
    <message>
        <source>happy call of {day}</source>
        <translation>happy call van {day}</translation>
    </message>
    <message>
        <source>happy call, due since {day}</source>
        <translation>happy call, te doen sinds {day}</translation>
    </message>
    <message>
        <source>contract until {day}</source>
        <translation>contract tot {day}</translation>
    </message>
    <message>
        <source>bought on {day}</source>
        <translation>gekocht op {day}</translation>
    </message>
    <message>
        <source>{n} years</source>
        <translation>{n} jaar</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 jaar</translation>
    </message>
    <message>
        <source>your customer</source>
        <translation>jouw klant</translation>
    </message>
    <message>
        <source>belongs to {rep}</source>
        <translation>klant van {rep}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>tot {day}</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Car</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Van wie</translation>
    </message>
    <message>
        <source>Last sale</source>
        <translation>Gekocht</translation>
    </message>
    <message>
        <source>try this month</source>
        <translation>poging deze maand</translation>
    </message>
    <message>
        <source>tries this month</source>
        <translation>pogingen deze maand</translation>
    </message>
    <message>
        <source>conversation</source>
        <translation>gesprek</translation>
    </message>
    <message>
        <source>conversations</source>
        <translation>gesprekken</translation>
    </message>
    <message>
        <source>appointment</source>
        <translation>afspraak</translation>
    </message>
    <message>
        <source>appointments</source>
        <translation>afspraken</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>bezoeken</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>bezoek</translation>
    </message>
    <message>
        <source>sale from it</source>
        <translation>verkoop hieruit</translation>
    </message>
    <message>
        <source>sales from it</source>
        <translation>verkopen hieruit</translation>
    </message>
</context>
<context>
    <name>quota</name>
    <message>
        <source>Starting</source>
        <translation>Net begonnen</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Gehaald</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Gemist</translation>
    </message>
    <message>
        <source>{n} ahead</source>
        <translation>{n} voor</translation>
    </message>
    <message>
        <source>On pace</source>
        <translation>Op tempo</translation>
    </message>
    <message>
        <source>{n} behind</source>
        <translation>{n} achter</translation>
    </message>
    <message>
        <source>of {n}</source>
        <translation>van {n}</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Geteld</translation>
    </message>
    <message>
        <source>{n} of {quota}</source>
        <translation>{n} van {quota}</translation>
    </message>
    <message>
        <source>Selling days done</source>
        <translation>Verkoopdagen voorbij</translation>
    </message>
    <message>
        <source>Pace today</source>
        <translation>Tempo nu</translation>
    </message>
    <message>
        <source>Ahead or behind</source>
        <translation>Voor of achter</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Verwachting</translation>
    </message>
    <message>
        <source>Plain forecast</source>
        <translation>Eenvoudige verwachting</translation>
    </message>
    <message>
        <source>Usual pace a day</source>
        <translation>Gewoon tempo per dag</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Kans</translation>
    </message>
    <message>
        <source>Needed a day</source>
        <translation>Nodig per dag</translation>
    </message>
    <message>
        <source>Over or short</source>
        <translation>Over of tekort</translation>
    </message>
    <message>
        <source>Counted units minus the quota.</source>
        <translation>Getelde auto&apos;s min het quotum.</translation>
    </message>
    <message>
        <source>Sold a day</source>
        <translation>Verkocht per dag</translation>
    </message>
    <message>
        <source>Counted units for each selling day of the month.</source>
        <translation>Getelde auto&apos;s per verkoopdag van de maand.</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Telt niet mee</translation>
    </message>
    <message>
        <source>Waits for the manager</source>
        <translation>Wacht op de manager</translation>
    </message>
    <message>
        <source>Three-month average</source>
        <translation>Gemiddelde van drie maanden</translation>
    </message>
    <message>
        <source>none since {day}</source>
        <translation>geen sinds {day}</translation>
    </message>
    <message>
        <source>{n} selling days, {day}</source>
        <translation>{n} verkoopdagen, {day}</translation>
    </message>
    <message>
        <source>Since the last sale</source>
        <translation>Sinds de laatste verkoop</translation>
    </message>
    <message>
        <source>{n} more at {ratio}</source>
        <translation>nog {n} bij {ratio}</translation>
    </message>
    <message>
        <source>Walk-ins and referrals</source>
        <translation>Binnenlopers en doorverwezenen</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Appointments shown</source>
        <translation>Gekomen afspraken</translation>
    </message>
    <message>
        <source>{n} (own)</source>
        <translation>{n} (eigen)</translation>
    </message>
    <message>
        <source>{n} (the store&apos;s)</source>
        <translation>{n} (van de zaak)</translation>
    </message>
    <message>
        <source>{n} (from the quota)</source>
        <translation>{n} (uit het quotum)</translation>
    </message>
    <message>
        <source>Quota reached</source>
        <translation>Quotum gehaald</translation>
    </message>
    <message>
        <source>{n} short</source>
        <translation>{n} tekort</translation>
    </message>
    <message>
        <source>Needs {n} in 1 day</source>
        <translation>Nog {n} in 1 dag</translation>
    </message>
    <message>
        <source>Needs {n} in {days} days</source>
        <translation>Nog {n} in {days} dagen</translation>
    </message>
    <message>
        <source>Pro rata, since {day}</source>
        <translation>Naar rato, sinds {day}</translation>
    </message>
    <message>
        <source>Pro rata, until {day}</source>
        <translation>Naar rato, tot {day}</translation>
    </message>
    <message>
        <source>{n} fleet, {m} returning</source>
        <translation>{n} fleet, {m} terugkerend</translation>
    </message>
    <message>
        <source>Selling days</source>
        <translation>Verkoopdagen</translation>
    </message>
    <message>
        <source>Of the quota</source>
        <translation>Van het quotum</translation>
    </message>
    <message>
        <source>Not counted: {n} fleet</source>
        <translation>Telt niet mee: {n} fleet</translation>
    </message>
    <message>
        <source>{n} returning</source>
        <translation>{n} terugkerend</translation>
    </message>
    <message>
        <source>No fleet</source>
        <translation>Geen fleet</translation>
    </message>
    <message>
        <source>of {n} counted</source>
        <translation>van {n} meegeteld</translation>
    </message>
    <message>
        <source>pace, {n} of {days} selling days done</source>
        <translation>tempo, {n} van {days} verkoopdagen voorbij</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>verwachting</translation>
    </message>
    <message>
        <source>reps starting</source>
        <translation>verkopers aan de start</translation>
    </message>
    <message>
        <source>of {n} reps on pace</source>
        <translation>van {n} verkopers op tempo</translation>
    </message>
    <message>
        <source>selling days, all done</source>
        <translation>verkoopdagen, allemaal voorbij</translation>
    </message>
    <message>
        <source>of {n} reps reached their quota</source>
        <translation>van {n} verkopers haalden hun quotum</translation>
    </message>
    <message>
        <source>fleet, not counted</source>
        <translation>fleet, telt niet mee</translation>
    </message>
    <message>
        <source>Gauges</source>
        <translation>Meters</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Verkopen</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
</context>
<context>
    <name>roles</name>
    <message>
        <source>Correct the role of {month}</source>
        <translation>Verbeter de rol van {month}</translation>
    </message>
    <message>
        <source>Choose your role for {month}</source>
        <translation>Kies je rol voor {month}</translation>
    </message>
    <message>
        <source>Choose a role for {month}</source>
        <translation>Kies een rol voor {month}</translation>
    </message>
    <message>
        <source>A wrong entry can be corrected before the first act of the month.</source>
        <translation>Een foute invoer verbeter je vóór de eerste handeling van de maand.</translation>
    </message>
    <message>
        <source>A first role is valid from today on.</source>
        <translation>Een eerste rol geldt vanaf vandaag.</translation>
    </message>
    <message>
        <source>It can be chosen until and including {day}.</source>
        <translation>Kiezen kan tot en met {day}.</translation>
    </message>
    <message>
        <source>The choice before was refused: {because}</source>
        <translation>De vorige keuze is geweigerd: {because}</translation>
    </message>
    <message>
        <source>At least {n}. New and returning customers; fleet does not count.</source>
        <translation>Minstens {n}. Nieuwe en terugkerende klanten, fleet telt niet mee.</translation>
    </message>
    <message>
        <source>At least {n}. New customers only; fleet does not count.</source>
        <translation>Minstens {n}. Alleen nieuwe klanten, fleet telt niet mee.</translation>
    </message>
    <message>
        <source>Your role then stands until and including {day}.</source>
        <translation>Je rol ligt daarna vast tot en met {day}.</translation>
    </message>
    <message>
        <source>The role then stands until and including {day}.</source>
        <translation>De rol ligt daarna vast tot en met {day}.</translation>
    </message>
    <message>
        <source>With the PIN of {name} it is signed; it can be left out.</source>
        <translation>Met de pincode van {name} is het getekend; zonder kan ook.</translation>
    </message>
    <message>
        <source>{name} has no PIN yet and chooses one at the kiosk.</source>
        <translation>{name} heeft nog geen pincode en kiest er een bij de kiosk.</translation>
    </message>
    <message>
        <source>A manager corrects a wrong entry.</source>
        <translation>Een manager verbetert een foute invoer.</translation>
    </message>
    <message>
        <source>{name} has no PIN yet: it is entered without a signature.</source>
        <translation>{name} heeft nog geen pincode: het wordt zonder handtekening ingevoerd.</translation>
    </message>
    <message>
        <source>Chosen, {n} cars</source>
        <translation>Gekozen, {n} auto’s</translation>
    </message>
    <message>
        <source>Now, {n} cars</source>
        <translation>Nu, {n} auto’s</translation>
    </message>
    <message>
        <source>Correct to {role}</source>
        <translation>Verbeter naar {role}</translation>
    </message>
    <message>
        <source>Choose {role}</source>
        <translation>Kies {role}</translation>
    </message>
    <message>
        <source>{role} with {n} cars in {month}</source>
        <translation>{role} met {n} auto’s in {month}</translation>
    </message>
    <message>
        <source>In service until {day}</source>
        <translation>In dienst tot en met {day}</translation>
    </message>
    <message>
        <source>No role yet</source>
        <translation>Nog geen rol</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>Nog niet gekozen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Geweigerd</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Getekend</translation>
    </message>
    <message>
        <source>Entered by {name}</source>
        <translation>Ingevoerd door {name}</translation>
    </message>
    <message>
        <source>Entered without a PIN</source>
        <translation>Ingevoerd zonder pincode</translation>
    </message>
    <message>
        <source>Nobody had a role in {month} yet.</source>
        <translation>Nog niemand had een rol in {month}.</translation>
    </message>
    <message>
        <source>Nobody is there to choose for {month}.</source>
        <translation>Er is niemand die voor {month} kiest.</translation>
    </message>
    <message>
        <source>{month} has begun: its roles stand.</source>
        <translation>{month} is begonnen: de rollen liggen vast.</translation>
    </message>
    <message>
        <source>Everybody has chosen for {month}.</source>
        <translation>Iedereen heeft gekozen voor {month}.</translation>
    </message>
    <message>
        <source>{name} has not chosen for {month} yet. It can be chosen until and including {day}; else the last role continues.</source>
        <translation>{name} heeft nog niet gekozen voor {month}. Kiezen kan tot en met {day}; anders loopt de laatste rol door.</translation>
    </message>
    <message>
        <source>{n} of {all} have not chosen for {month} yet. It can be chosen until and including {day}; else the last role continues.</source>
        <translation>{n} van {all} hebben nog niet gekozen voor {month}. Kiezen kan tot en met {day}; anders loopt de laatste rol door.</translation>
    </message>
</context>
<context>
    <name>rule-lab</name>
    <message>
        <source>then {n}</source>
        <translation>toen {n}</translation>
    </message>
    <message>
        <source>later {n}</source>
        <translation>later {n}</translation>
    </message>
    <message>
        <source>Under the settings of then the lab gives {n} of {days} days as they were.</source>
        <translation>Onder de instellingen van toen geeft het lab {n} van {days} dagen precies zoals ze waren.</translation>
    </message>
    <message>
        <source>{n} stays at the desk would not have begun.</source>
        <translation>{n} keer aan de leaddesk was niet begonnen.</translation>
    </message>
    <message>
        <source>{n} acts by hand made no sense any more.</source>
        <translation>{n} handmatige ingrepen hadden geen zin meer.</translation>
    </message>
    <message>
        <source>{n} of {days} days replayed</source>
        <translation>{n} van {days} dagen nagespeeld</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>The settings in {file} cannot be read. The window works with its defaults; see who may read the file.</source>
        <translation>De instellingen in {file} zijn niet te lezen. Het venster werkt met de standaardwaarden; kijk wie het bestand mag lezen.</translation>
    </message>
    <message>
        <source>The settings in {file} are not in order ({detail}). The window works with its defaults. The first change you make here keeps the old file beside the new one.</source>
        <translation>De instellingen in {file} zijn niet in orde ({detail}). Het venster werkt met de standaardwaarden. Bij de eerste wijziging hier blijft het oude bestand naast het nieuwe staan.</translation>
    </message>
    <message>
        <source>In the settings in {file}, “{detail}” has a value that is not known. Its default is used; choose it again on the page Settings.</source>
        <translation>In de instellingen in {file} heeft ‘{detail}’ een onbekende waarde. De standaardwaarde geldt; kies opnieuw op de pagina Instellingen.</translation>
    </message>
    <message>
        <source>The choice counts until the window is closed: {file} cannot be written ({reason}).</source>
        <translation>De keuze geldt tot het venster sluit: {file} is niet te schrijven ({reason}).</translation>
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
    <name>wallboard</name>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>Offline sinds {time}</translation>
    </message>
    <message>
        <source>Up now</source>
        <translation>Nu aan de beurt</translation>
    </message>
    <message>
        <source>Up now, passed over once</source>
        <translation>Nu aan de beurt, slaat één keer over</translation>
    </message>
    <message>
        <source>On deck</source>
        <translation>Hierna</translation>
    </message>
    <message>
        <source>Keeps place {n}</source>
        <translation>Houdt plek {n}</translation>
    </message>
    <message>
        <source>called {time}</source>
        <translation>teruggeroepen {time}</translation>
    </message>
    <message>
        <source>back {time}</source>
        <translation>terug {time}</translation>
    </message>
    <message>
        <source>Reading the line</source>
        <translation>De wachtrij wordt gelezen</translation>
    </message>
    <message>
        <source>The line cannot be read yet</source>
        <translation>De wachtrij is nog niet te lezen</translation>
    </message>
    <message>
        <source>We keep trying.</source>
        <translation>We blijven het proberen.</translation>
    </message>
    <message>
        <source>No reps yet</source>
        <translation>Nog geen verkopers</translation>
    </message>
    <message>
        <source>They are added at reception.</source>
        <translation>De receptie voegt ze toe.</translation>
    </message>
    <message>
        <source>Nobody on the floor</source>
        <translation>Niemand in de showroom</translation>
    </message>
    <message>
        <source>The lead desk is called back.</source>
        <translation>De leaddesk wordt teruggeroepen.</translation>
    </message>
    <message>
        <source>Nobody is free</source>
        <translation>Niemand is vrij</translation>
    </message>
    <message>
        <source>The next customer waits until somebody is.</source>
        <translation>De volgende klant wacht tot er iemand vrij is.</translation>
    </message>
    <message>
        <source>The day was closed at {time}.</source>
        <translation>De dag is gesloten om {time}.</translation>
    </message>
    <message>
        <source>Nobody is checked in</source>
        <translation>Niemand is ingecheckt</translation>
    </message>
    <message>
        <source>Check in at reception (F7) or at the kiosk.</source>
        <translation>Check in bij de receptie (F7) of aan de kiosk.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Gesloten</translation>
    </message>
    <message>
        <source>No opening hours are set.</source>
        <translation>Er zijn geen openingstijden ingevoerd.</translation>
    </message>
    <message>
        <source>Opens at {time}.</source>
        <translation>Open om {time}.</translation>
    </message>
    <message>
        <source>Opens {day} at {time}.</source>
        <translation>Open op {day} om {time}.</translation>
    </message>
    <message>
        <source>1 customer waits for {name}</source>
        <translation>1 klant wacht op {name}</translation>
    </message>
    <message>
        <source>1 customer waits</source>
        <translation>1 klant wacht</translation>
    </message>
    <message>
        <source>{n} customers wait</source>
        <translation>{n} klanten wachten</translation>
    </message>
    <message>
        <source>longest {length}</source>
        <translation>langst {length}</translation>
    </message>
    <message>
        <source>Customer for {name}</source>
        <translation>Klant voor {name}</translation>
    </message>
    <message>
        <source>Customers for {names}</source>
        <translation>Klanten voor {names}</translation>
    </message>
    <message>
        <source>{name}, back to the floor</source>
        <translation>{name}, terug naar de showroom</translation>
    </message>
    <message>
        <source>{names}, back to the floor</source>
        <translation>{names}, terug naar de showroom</translation>
    </message>
    <message>
        <source>A customer has waited {length}</source>
        <translation>Een klant wacht al {length}</translation>
    </message>
    <message>
        <source>lead without
an answer</source>
        <translation>lead zonder
antwoord</translation>
    </message>
    <message>
        <source>leads without
an answer</source>
        <translation>leads zonder
antwoord</translation>
    </message>
    <message>
        <source>all answered</source>
        <translation>alles beantwoord</translation>
    </message>
    <message>
        <source>oldest {length}</source>
        <translation>oudste {length}</translation>
    </message>
    <message>
        <source>pace {n} of {quota}</source>
        <translation>tempo {n} van {quota}</translation>
    </message>
    <message>
        <source>With customers and away</source>
        <translation>Met klant en afwezig</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>{length} over</source>
        <translation>{length} te lang</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>tot {time}</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Board</source>
        <translation>Bord</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Klanten</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Quotum</translation>
    </message>
    <message>
        <source>Prospecting</source>
        <translation>Prospecting</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapporten</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>Fairness</source>
        <translation>Verdeling</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Maanden</translation>
    </message>
    <message>
        <source>Rule lab</source>
        <translation>Regellab</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>There is no record yet: without a name, number or e-mail address nobody can be told from others.</source>
        <translation>Er is nog geen klantkaart: zonder naam, nummer of e-mailadres is niemand van anderen te onderscheiden.</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Receptie</translation>
    </message>
    <message>
        <source>{n} leads without an answer</source>
        <translation>{n} leads zonder antwoord</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>Showroom</source>
        <translation>Showroom</translation>
    </message>
    <message>
        <source>Hybrid</source>
        <translation>Hybride</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Vrij</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Aanwezig</translation>
    </message>
    <message>
        <source>On the floor</source>
        <translation>In de showroom</translation>
    </message>
    <message>
        <source>At the lead desk</source>
        <translation>Aan de leaddesk</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>Teruggeroepen</translation>
    </message>
    <message>
        <source>On the way back</source>
        <translation>Op de terugweg</translation>
    </message>
    <message>
        <source>On a break</source>
        <translation>Met pauze</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Geblokkeerd</translation>
    </message>
    <message>
        <source>With a customer</source>
        <translation>Met klant</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>Binnenloper</translation>
    </message>
    <message>
        <source>Arrival entered</source>
        <translation>Binnenkomst ingevoerd</translation>
    </message>
    <message>
        <source>Details of a visitor completed</source>
        <translation>Gegevens van een bezoeker aangevuld</translation>
    </message>
    <message>
        <source>Visitor left waiting area</source>
        <translation>Wachtende bezoeker vertrokken</translation>
    </message>
    <message>
        <source>Noted arrival entered</source>
        <translation>Genoteerde binnenkomst ingevoerd</translation>
    </message>
    <message>
        <source>Noted arrival not entered</source>
        <translation>Genoteerde binnenkomst niet ingevoerd</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>Ingecheckt</translation>
    </message>
    <message>
        <source>Checked out</source>
        <translation>Uitgecheckt</translation>
    </message>
    <message>
        <source>Went on break</source>
        <translation>Met pauze gegaan</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Teruggekomen</translation>
    </message>
    <message>
        <source>Sent to the lead desk</source>
        <translation>Naar de leaddesk gestuurd</translation>
    </message>
    <message>
        <source>Recall acknowledged</source>
        <translation>Terugroep bevestigd</translation>
    </message>
    <message>
        <source>Turn skipped</source>
        <translation>Beurt overgeslagen</translation>
    </message>
    <message>
        <source>Turn missed</source>
        <translation>Beurt gemist</translation>
    </message>
    <message>
        <source>Visit finished</source>
        <translation>Bezoek afgerond</translation>
    </message>
    <message>
        <source>Act undone</source>
        <translation>Handeling ongedaan gemaakt</translation>
    </message>
    <message>
        <source>Moved in the line</source>
        <translation>Verplaatst in de rij</translation>
    </message>
    <message>
        <source>Second rep joined</source>
        <translation>Tweede verkoper erbij</translation>
    </message>
    <message>
        <source>Visit handed on</source>
        <translation>Bezoek overgedragen</translation>
    </message>
    <message>
        <source>Visit moved</source>
        <translation>Bezoek verplaatst</translation>
    </message>
    <message>
        <source>Visitor sent to another floor</source>
        <translation>Bezoeker naar andere vloer gestuurd</translation>
    </message>
    <message>
        <source>Block lifted</source>
        <translation>Blokkade opgeheven</translation>
    </message>
    <message>
        <source>Block cleared</source>
        <translation>Blokkade vervallen</translation>
    </message>
    <message>
        <source>More time at the lead desk</source>
        <translation>Meer tijd aan de leaddesk</translation>
    </message>
    <message>
        <source>Visitors counted at the door</source>
        <translation>Bezoekers aan de deur geteld</translation>
    </message>
    <message>
        <source>Act disputed</source>
        <translation>Handeling betwist</translation>
    </message>
    <message>
        <source>Dispute ruled</source>
        <translation>Over betwisting beslist</translation>
    </message>
    <message>
        <source>Lead entered</source>
        <translation>Lead ingevoerd</translation>
    </message>
    <message>
        <source>Messages imported</source>
        <translation>Berichten ingelezen</translation>
    </message>
    <message>
        <source>Leads looked at</source>
        <translation>Leads bekeken</translation>
    </message>
    <message>
        <source>Lead claimed</source>
        <translation>Lead opgepakt</translation>
    </message>
    <message>
        <source>Lead assigned</source>
        <translation>Lead toegewezen</translation>
    </message>
    <message>
        <source>Call logged</source>
        <translation>Gesprek vastgelegd</translation>
    </message>
    <message>
        <source>Message to a customer</source>
        <translation>Bericht aan een klant</translation>
    </message>
    <message>
        <source>Note written</source>
        <translation>Notitie geschreven</translation>
    </message>
    <message>
        <source>Lead put aside</source>
        <translation>Lead weggelegd</translation>
    </message>
    <message>
        <source>Call-back dealt with</source>
        <translation>Terugbelverzoek afgehandeld</translation>
    </message>
    <message>
        <source>Lead handed over</source>
        <translation>Lead overgedragen</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Teruggenomen</translation>
    </message>
    <message>
        <source>Lead closed</source>
        <translation>Lead gesloten</translation>
    </message>
    <message>
        <source>Lead reopened</source>
        <translation>Lead heropend</translation>
    </message>
    <message>
        <source>Appointment changed</source>
        <translation>Afspraak gewijzigd</translation>
    </message>
    <message>
        <source>Mailbox changed</source>
        <translation>Mailbox gewijzigd</translation>
    </message>
    <message>
        <source>Templates changed</source>
        <translation>Sjablonen gewijzigd</translation>
    </message>
    <message>
        <source>Readers changed</source>
        <translation>Lezers gewijzigd</translation>
    </message>
    <message>
        <source>Leads merged</source>
        <translation>Leads samengevoegd</translation>
    </message>
    <message>
        <source>Leads taken apart</source>
        <translation>Leads losgemaakt</translation>
    </message>
    <message>
        <source>Likeness dismissed</source>
        <translation>Gelijkenis weggewuifd</translation>
    </message>
    <message>
        <source>Closed lead checked</source>
        <translation>Gesloten lead nagekeken</translation>
    </message>
    <message>
        <source>Absence entered</source>
        <translation>Afwezigheid ingevoerd</translation>
    </message>
    <message>
        <source>Coaching entry written</source>
        <translation>Coachingsnotitie geschreven</translation>
    </message>
    <message>
        <source>Coaching entry ticked</source>
        <translation>Coachingsnotitie afgevinkt</translation>
    </message>
    <message>
        <source>Customers looked at</source>
        <translation>Klanten bekeken</translation>
    </message>
    <message>
        <source>Customer changed</source>
        <translation>Klant gewijzigd</translation>
    </message>
    <message>
        <source>Customers merged or taken apart</source>
        <translation>Klanten samengevoegd of losgemaakt</translation>
    </message>
    <message>
        <source>Customer erased</source>
        <translation>Klant gewist</translation>
    </message>
    <message>
        <source>Noted lines that cannot be read erased</source>
        <translation>Onleesbare genoteerde regels gewist</translation>
    </message>
    <message>
        <source>Sale entered</source>
        <translation>Verkoop ingevoerd</translation>
    </message>
    <message>
        <source>Sale confirmed</source>
        <translation>Verkoop bevestigd</translation>
    </message>
    <message>
        <source>Sale cancelled</source>
        <translation>Verkoop geannuleerd</translation>
    </message>
    <message>
        <source>Sale changed</source>
        <translation>Verkoop gewijzigd</translation>
    </message>
    <message>
        <source>Sale disputed</source>
        <translation>Verkoop betwist</translation>
    </message>
    <message>
        <source>Dispute about a sale ruled</source>
        <translation>Over betwiste verkoop beslist</translation>
    </message>
    <message>
        <source>List of sales taken over</source>
        <translation>Lijst met verkopen overgenomen</translation>
    </message>
    <message>
        <source>Prospecting</source>
        <translation>Prospectie</translation>
    </message>
    <message>
        <source>Role chosen</source>
        <translation>Rol gekozen</translation>
    </message>
    <message>
        <source>Role corrected</source>
        <translation>Rol gecorrigeerd</translation>
    </message>
    <message>
        <source>Role refused</source>
        <translation>Rol geweigerd</translation>
    </message>
    <message>
        <source>Floor added</source>
        <translation>Vloer toegevoegd</translation>
    </message>
    <message>
        <source>Rep added</source>
        <translation>Verkoper toegevoegd</translation>
    </message>
    <message>
        <source>Last day of a rep set or taken back</source>
        <translation>Laatste dag van een verkoper ingesteld of ingetrokken</translation>
    </message>
    <message>
        <source>User added</source>
        <translation>Gebruiker toegevoegd</translation>
    </message>
    <message>
        <source>Settings changed</source>
        <translation>Instellingen gewijzigd</translation>
    </message>
    <message>
        <source>PC changed</source>
        <translation>Pc gewijzigd</translation>
    </message>
    <message>
        <source>All data copied to a server</source>
        <translation>Alle gegevens naar een server gekopieerd</translation>
    </message>
    <message>
        <source>Closed database opened again</source>
        <translation>Gesloten database weer geopend</translation>
    </message>
    <message>
        <source>User for the PCs made</source>
        <translation>Gebruiker voor de pc&apos;s gemaakt</translation>
    </message>
    <message>
        <source>Taken out as a file</source>
        <translation>Als bestand uitgevoerd</translation>
    </message>
    <message>
        <source>Audit looked at</source>
        <translation>Audit bekeken</translation>
    </message>
    <message>
        <source>Overview looked at</source>
        <translation>Overzicht bekeken</translation>
    </message>
    <message>
        <source>Day looked at</source>
        <translation>Dag bekeken</translation>
    </message>
    <message>
        <source>Gauge looked at</source>
        <translation>Meter bekeken</translation>
    </message>
    <message>
        <source>What a rep left handed on</source>
        <translation>Wat een verkoper achterliet overgedragen</translation>
    </message>
    <message>
        <source>First manager made</source>
        <translation>Eerste manager gemaakt</translation>
    </message>
    <message>
        <source>User changed</source>
        <translation>Gebruiker gewijzigd</translation>
    </message>
    <message>
        <source>PIN or password set</source>
        <translation>Pincode of wachtwoord ingesteld</translation>
    </message>
    <message>
        <source>Own PIN or password changed</source>
        <translation>Eigen pincode of wachtwoord gewijzigd</translation>
    </message>
    <message>
        <source>User ended</source>
        <translation>Gebruiker beëindigd</translation>
    </message>
    <message>
        <source>Wait after wrong tries lifted</source>
        <translation>Wachttijd na foute pogingen opgeheven</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Aangemeld</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Afgemeld</translation>
    </message>
    <message>
        <source>Wrong PIN or password</source>
        <translation>Verkeerde pincode of verkeerd wachtwoord</translation>
    </message>
    <message>
        <source>Tried to sign in after the last day</source>
        <translation>Probeerde aan te melden na de laatste dag</translation>
    </message>
    <message>
        <source>Month closed</source>
        <translation>Maand afgesloten</translation>
    </message>
    <message>
        <source>Lead handed out</source>
        <translation>Lead uitgedeeld</translation>
    </message>
    <message>
        <source>Time of a lead runs out: warned</source>
        <translation>Tijd van een lead loopt af: gewaarschuwd</translation>
    </message>
    <message>
        <source>Time of a lead ran out: manager told</source>
        <translation>Tijd van een lead is om: manager gewaarschuwd</translation>
    </message>
    <message>
        <source>Time of a lead ran out: given to the next rep</source>
        <translation>Tijd van een lead is om: naar de volgende verkoper</translation>
    </message>
    <message>
        <source>Nobody came to an appointment</source>
        <translation>Niemand verscheen op een afspraak</translation>
    </message>
    <message>
        <source>Lead of a showroom rep back in the pool</source>
        <translation>Lead van een showroomverkoper terug in de pool</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Gebruiker</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>Gegeven aan</translation>
    </message>
    <message>
        <source>Also given to</source>
        <translation>Ook gegeven aan</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Bezoek</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Afspraak</translation>
    </message>
    <message>
        <source>Waits in service</source>
        <translation>Wacht in de werkplaats</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>List of sales</source>
        <translation>Lijst met verkopen</translation>
    </message>
    <message>
        <source>To floor</source>
        <translation>Naar vloer</translation>
    </message>
    <message>
        <source>Back by</source>
        <translation>Terug om</translation>
    </message>
    <message>
        <source>Came at</source>
        <translation>Gekomen om</translation>
    </message>
    <message>
        <source>Noted by</source>
        <translation>Genoteerd door</translation>
    </message>
    <message>
        <source>Noted on PC</source>
        <translation>Genoteerd op pc</translation>
    </message>
    <message>
        <source>PC</source>
        <translation>Pc</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Ingelezen</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Niet gelezen</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Toegevoegd</translation>
    </message>
    <message>
        <source>Wrong tries in a row</source>
        <translation>Foute pogingen achter elkaar</translation>
    </message>
    <message>
        <source>Has to wait until</source>
        <translation>Moet wachten tot</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>From database</source>
        <translation>Van database</translation>
    </message>
    <message>
        <source>To database</source>
        <translation>Naar database</translation>
    </message>
    <message>
        <source>User on the server</source>
        <translation>Gebruiker op de server</translation>
    </message>
    <message>
        <source>What was taken out</source>
        <translation>Wat werd uitgevoerd</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>All leads</source>
        <translation>Alle leads</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Verkopen</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>Alle klanten</translation>
    </message>
    <message>
        <source>Everything on record of a customer</source>
        <translation>Alles wat van een klant is vastgelegd</translation>
    </message>
    <message>
        <source>The floor log</source>
        <translation>Het vloerlogboek</translation>
    </message>
    <message>
        <source>The audit</source>
        <translation>De audit</translation>
    </message>
    <message>
        <source>Noted twice</source>
        <translation>Dubbel genoteerd</translation>
    </message>
    <message>
        <source>Entered on another PC</source>
        <translation>Op een andere pc ingevoerd</translation>
    </message>
    <message>
        <source>No customer after all</source>
        <translation>Toch geen klant</translation>
    </message>
    <message>
        <source>Pressed by mistake</source>
        <translation>Per ongeluk ingedrukt</translation>
    </message>
    <message>
        <source>The guard {guard} of the database was removed or switched off: what it keeps could have been changed since. Compare with a backup.</source>
        <translation>De bewaking {guard} van de database is verwijderd of uitgezet: wat zij bewaart, kan sindsdien zijn gewijzigd. Vergelijk met een back-up.</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Het programma</translation>
    </message>
    <message>
        <source>Nobody signed in</source>
        <translation>Niemand aangemeld</translation>
    </message>
    <message>
        <source>The number of counted units agreed for the month. Who starts or leaves inside the month has it in proportion to his or her selling days, rounded half up; leave, illness and part time change nothing.</source>
        <translation>Het aantal meetellende verkopen dat voor de maand is afgesproken. Wie in de maand begint of vertrekt, krijgt het naar verhouding van zijn of haar verkoopdagen, halve naar boven afgerond; verlof, ziekte en deeltijd veranderen niets.</translation>
    </message>
    <message>
        <source>Confirmed units that count for the quota, shares of a split sale as such: new customers always, returning ones as set, fleet never. A cancelled sale counts minus on the day it was cancelled.</source>
        <translation>Bevestigde verkopen die meetellen voor het quotum, een deel van een gedeelde verkoop als dat deel: nieuwe klanten altijd, terugkerende zoals ingesteld, fleet nooit. Een geannuleerde verkoop telt af op de dag van annuleren.</translation>
    </message>
    <message>
        <source>Confirmed units beside the gauge: sales to returning customers, unless the dealership counts them, and to fleets. Each sale says which rule decided.</source>
        <translation>Bevestigde verkopen naast de meter: aan terugkerende klanten, tenzij de vestiging die meetelt, en aan fleet. Bij elke verkoop staat welke regel besliste.</translation>
    </message>
    <message>
        <source>Units that will count once a manager has confirmed the sale.</source>
        <translation>Verkopen die meetellen zodra een manager ze heeft bevestigd.</translation>
    </message>
    <message>
        <source>Days of the month on which the dealership is open: opening weekdays minus public holidays and own closings plus own openings. Today counts by the part of its opening hours that is over.</source>
        <translation>Dagen van de maand waarop de vestiging open is: open weekdagen min feestdagen en eigen sluitingsdagen plus eigen openingsdagen. Vandaag telt voor het deel van de openingstijd dat voorbij is.</translation>
    </message>
    <message>
        <source>The tick: where the gauge should stand now. Quota × selling days gone / selling days of the month.</source>
        <translation>Het streepje: waar de meter nu zou moeten staan. Quotum × verstreken verkoopdagen / verkoopdagen van de maand.</translation>
    </message>
    <message>
        <source>Counted units minus where the gauge should stand now.</source>
        <translation>Meetellende verkopen min waar de meter nu zou moeten staan.</translation>
    </message>
    <message>
        <source>Units at the end of the month: what is counted, plus the days left at the month&apos;s own pace, which is steadied by some days at the usual pace.</source>
        <translation>Verkopen aan het einde van de maand: wat meetelt, plus de resterende dagen in het tempo van deze maand, gedempt met enkele dagen in het gebruikelijke tempo.</translation>
    </message>
    <message>
        <source>Units at the end of the month at the pace so far: counted / selling days gone × selling days of the month.</source>
        <translation>Verkopen aan het einde van de maand in het tempo tot nu toe: meetellend / verstreken verkoopdagen × verkoopdagen van de maand.</translation>
    </message>
    <message>
        <source>Counted units a selling day of the last three closed months: the rep&apos;s own from 20 selling days on, else the store&apos;s from 60 on, else quota / selling days.</source>
        <translation>Meetellende verkopen per verkoopdag van de laatste drie afgesloten maanden: de eigen vanaf 20 verkoopdagen, anders die van de vestiging vanaf 60, anders quotum / verkoopdagen.</translation>
    </message>
    <message>
        <source>How likely the quota is reached in the days left, when sales come by chance at the steadied pace.</source>
        <translation>Hoe waarschijnlijk het quotum in de resterende dagen wordt gehaald, als verkopen toevallig vallen in het gedempte tempo.</translation>
    </message>
    <message>
        <source>Units still missing / selling days left. Nothing once no day is left.</source>
        <translation>Verkopen die nog ontbreken / resterende verkoopdagen. Niets als er geen dag meer is.</translation>
    </message>
    <message>
        <source>How many more fresh ups would bring the missing units by themselves, at the rep&apos;s own ratio of twelve months, steadied by 20 opportunities at the store&apos;s.</source>
        <translation>Hoeveel beurten de ontbrekende verkopen alleen zouden opleveren, bij de eigen ratio van twaalf maanden, gedempt met 20 kansen tegen die van de vestiging.</translation>
    </message>
    <message>
        <source>How many more valid leads would bring the missing units by themselves, at the rep&apos;s own ratio of twelve months, steadied by 20 opportunities at the store&apos;s.</source>
        <translation>Hoeveel geldige leads de ontbrekende verkopen alleen zouden opleveren, bij de eigen ratio van twaalf maanden, gedempt met 20 kansen tegen die van de vestiging.</translation>
    </message>
    <message>
        <source>How many more appointments whose customer comes would bring the missing units by themselves, at the rep&apos;s own ratio of twelve months, steadied by 20 opportunities at the store&apos;s.</source>
        <translation>Hoeveel afspraken waarvan de klant komt de ontbrekende verkopen alleen zouden opleveren, bij de eigen ratio van twaalf maanden, gedempt met 20 kansen tegen die van de vestiging.</translation>
    </message>
    <message>
        <source>Selling days since the rep&apos;s last confirmed sale.</source>
        <translation>Verkoopdagen sinds de laatste bevestigde verkoop.</translation>
    </message>
    <message>
        <source>Counted units a month of the last three closed months in which the rep was here.</source>
        <translation>Meetellende verkopen per maand van de laatste drie afgesloten maanden waarin de verkoper hier werkte.</translation>
    </message>
    <message>
        <source>Starting: fewer than three selling days are over.</source>
        <translation>Begin: er zijn nog geen drie verkoopdagen voorbij.</translation>
    </message>
    <message>
        <source>Reached: as many counted units as the quota.</source>
        <translation>Gehaald: evenveel meetellende verkopen als het quotum.</translation>
    </message>
    <message>
        <source>On track: less than half a unit under where the gauge should stand.</source>
        <translation>Op schema: minder dan een halve verkoop onder waar de meter zou moeten staan.</translation>
    </message>
    <message>
        <source>Behind: half a unit or more under the tick, with a chance of at least 10%.</source>
        <translation>Achter: een halve verkoop of meer onder het streepje, met een kans van minstens 10%.</translation>
    </message>
    <message>
        <source>At risk: behind, with a chance of under 10%.</source>
        <translation>In gevaar: achter, met een kans van minder dan 10%.</translation>
    </message>
    <message>
        <source>Median of the minutes inside opening hours from a lead&apos;s arrival to its owner&apos;s first attempt, of the month&apos;s leads with an attempt. An automatic reply is none.</source>
        <translation>Mediaan van de minuten binnen openingstijd van binnenkomst van een lead tot de eerste poging van de eigenaar, over de leads van de maand met een poging. Een automatisch antwoord is er geen.</translation>
    </message>
    <message>
        <source>Median of all minutes from a lead&apos;s arrival to its owner&apos;s first attempt, nights and Sundays included.</source>
        <translation>Mediaan van alle minuten van binnenkomst van een lead tot de eerste poging van de eigenaar, nachten en zondagen meegeteld.</translation>
    </message>
    <message>
        <source>Leads whose first attempt came within the limit of their source / leads with an attempt or whose limit has passed without one.</source>
        <translation>Leads met een eerste poging binnen de limiet van hun bron / leads met een poging of waarvan de limiet zonder poging voorbij is.</translation>
    </message>
    <message>
        <source>Median of the minutes inside opening hours from a lead&apos;s arrival to the first two-way contact, of the leads that have one.</source>
        <translation>Mediaan van de minuten binnen openingstijd van binnenkomst van een lead tot het eerste wederzijdse contact, over de leads die dat hadden.</translation>
    </message>
    <message>
        <source>Median of all minutes from a lead&apos;s arrival to the first two-way contact, nights and Sundays included.</source>
        <translation>Mediaan van alle minuten van binnenkomst van een lead tot het eerste wederzijdse contact, nachten en zondagen meegeteld.</translation>
    </message>
    <message>
        <source>Leads with a dialogue / valid leads of the month. Duplicates, spam and leads that came over a week late are not valid.</source>
        <translation>Leads met een gesprek / geldige leads van de maand. Dubbele leads, spam en leads die meer dan een week te laat kwamen zijn niet geldig.</translation>
    </message>
    <message>
        <source>Leads with an appointment that was not cancelled / leads with a dialogue.</source>
        <translation>Leads met een afspraak die niet is geannuleerd / leads met een gesprek.</translation>
    </message>
    <message>
        <source>Appointments whose customer came / appointments whose day has passed. A moved one counts once, a cancelled one not at all.</source>
        <translation>Afspraken waarvan de klant kwam / afspraken waarvan de dag voorbij is. Een verplaatste telt één keer, een geannuleerde niet.</translation>
    </message>
    <message>
        <source>Units sold to customers who came for an appointment / appointments shown.</source>
        <translation>Verkopen aan klanten die voor een afspraak kwamen / gekomen afspraken.</translation>
    </message>
    <message>
        <source>Leads that arrived in the month and led to a sale by now, through whichever door / valid leads of the month.</source>
        <translation>Leads die in de maand binnenkwamen en inmiddels tot een verkoop leidden, via welke deur ook / geldige leads van de maand.</translation>
    </message>
    <message>
        <source>Leads that arrived in the month and had led to a sale when it was closed, through whichever door / valid leads of the month.</source>
        <translation>Leads die in de maand binnenkwamen en tot een verkoop hadden geleid toen de maand werd afgesloten, via welke deur ook / geldige leads van de maand.</translation>
    </message>
    <message>
        <source>Units sold to fresh ups / fresh ups: walk-ins and service referrals without an owner. Be-backs stand apart; who only asked the way is no traffic.</source>
        <translation>Verkopen uit beurten / beurten: binnenlopers en klanten via de werkplaats zonder eigen verkoper. Terugkomers staan apart; wie alleen de weg vroeg, telt niet mee.</translation>
    </message>
    <message>
        <source>Confirmed units sold to new and returning customers / opportunities: be-backs, appointments shown, walk-ins, service referrals, phone leads and internet leads. Each sale counts once, at the door it last came through. Fleet and own base stand apart.</source>
        <translation>Bevestigde verkopen aan nieuwe en terugkerende klanten / kansen: terugkomers, gekomen afspraken, binnenlopers, klanten via de werkplaats, telefoonleads en online leads. Elke verkoop telt één keer, bij de deur waardoor de klant het laatst kwam. Fleet en eigen klanten staan apart.</translation>
    </message>
    <message>
        <source>Call attempts / valid leads of the month.</source>
        <translation>Belpogingen / geldige leads van de maand.</translation>
    </message>
    <message>
        <source>Returns from the desk within recall and time to walk back / all returns.</source>
        <translation>Keren op tijd terug van de leaddesk, binnen oproep en looptijd / alle keren terug.</translation>
    </message>
    <message>
        <source>Turns / available hours: the time with a place in line, on the floor or at the desk.</source>
        <translation>Beurten / beschikbare uren: de tijd met een plek in de rij, in de showroom of aan de leaddesk.</translation>
    </message>
    <message>
        <source>Times called and not there / turns that came, those missed included.</source>
        <translation>Keren geroepen en niet aanwezig / beurten die kwamen, gemiste meegeteld.</translation>
    </message>
    <message>
        <source>Customers logged as visits / those and the people who were seen at the door and not served.</source>
        <translation>Klanten die als bezoek zijn vastgelegd / die plus de mensen die aan de deur zijn gezien en niet geholpen.</translation>
    </message>
    <message>
        <source>A month that runs is counted until the end of yesterday, so that a day in progress moves no figure.</source>
        <translation>Een lopende maand telt tot en met gisteren, zodat een dag die bezig is geen cijfer verschuift.</translation>
    </message>
    <message>
        <source>Counted units of all reps of a role / these reps.</source>
        <translation>Meetellende verkopen van alle verkopers met een rol / deze verkopers.</translation>
    </message>
    <message>
        <source>Reps who have reached their quota or stand less than half a unit under where the gauge should stand.</source>
        <translation>Verkopers die hun quotum hebben gehaald of minder dan een halve verkoop onder de stand staan die de meter zou moeten hebben.</translation>
    </message>
    <message>
        <source>Units sold to fleets: they count for no quota and in no closing ratio.</source>
        <translation>Fleetverkopen: ze tellen voor geen quotum en in geen slagingspercentage.</translation>
    </message>
    <message>
        <source>Fresh ups in this hour of this weekday / times it was open this month: walk-ins and service referrals without an owner.</source>
        <translation>Beurten in dit uur van deze weekdag / keren dat het deze maand open was: binnenlopers en klanten via de werkplaats zonder eigen verkoper.</translation>
    </message>
    <message>
        <source>How many reps were on the floor or with a customer in this hour, on average; not who was at the desk or on a break.</source>
        <translation>Hoeveel verkopers in dit uur gemiddeld in de showroom of bij een klant waren; niet wie aan de leaddesk zat of pauze had.</translation>
    </message>
    <message>
        <source>More fresh ups an hour than reps on the floor, in an hour open at least twice.</source>
        <translation>Meer beurten per uur dan verkopers in de showroom, in een uur dat minstens twee keer open was.</translation>
    </message>
    <message>
        <source>Fresh ups received minus those that an even rotation gives: of each one a share for every rep with a place in line when it came. Marked from two ups and a tenth of the expected number on.</source>
        <translation>Gekregen beurten min wat een gelijke verdeling geeft: van elk een deel voor iedere verkoper die op dat moment een plek in de rij had. Gemarkeerd vanaf twee beurten en een tiende van het verwachte aantal.</translation>
    </message>
    <message>
        <source>Units sold to be-backs / visits of be-backs.</source>
        <translation>Verkopen aan terugkomers / bezoeken van terugkomers.</translation>
    </message>
    <message>
        <source>Units sold to walk-ins / visits of walk-ins.</source>
        <translation>Verkopen aan binnenlopers / bezoeken van binnenlopers.</translation>
    </message>
    <message>
        <source>Units sold to service referrals / visits of service referrals without an owner.</source>
        <translation>Verkopen aan klanten via de werkplaats / bezoeken van klanten via de werkplaats zonder eigen verkoper.</translation>
    </message>
    <message>
        <source>Units sold on phone leads without a visit / valid phone leads of the month.</source>
        <translation>Verkopen uit telefoonleads zonder bezoek / geldige telefoonleads van de maand.</translation>
    </message>
    <message>
        <source>Units sold on internet leads without a visit / valid internet leads of the month.</source>
        <translation>Verkopen uit online leads zonder bezoek / geldige online leads van de maand.</translation>
    </message>
    <message>
        <source>Median first response</source>
        <translation>Mediaan eerste reactie</translation>
    </message>
    <message>
        <source>First response, gross</source>
        <translation>Eerste reactie, bruto</translation>
    </message>
    <message>
        <source>First response in target</source>
        <translation>Eerste reactie op tijd</translation>
    </message>
    <message>
        <source>Time to dialogue</source>
        <translation>Tijd tot gesprek</translation>
    </message>
    <message>
        <source>Time to dialogue, gross</source>
        <translation>Tijd tot gesprek, bruto</translation>
    </message>
    <message>
        <source>Contact rate</source>
        <translation>Contactpercentage</translation>
    </message>
    <message>
        <source>Appointment rate</source>
        <translation>Afspraakpercentage</translation>
    </message>
    <message>
        <source>Show rate</source>
        <translation>Opkomstpercentage</translation>
    </message>
    <message>
        <source>Close rate on shows</source>
        <translation>Slagingspercentage van gekomen afspraken</translation>
    </message>
    <message>
        <source>Lead to sale</source>
        <translation>Van lead naar verkoop</translation>
    </message>
    <message>
        <source>Walk-in closing ratio</source>
        <translation>Slagingspercentage binnenlopers</translation>
    </message>
    <message>
        <source>Closing ratio</source>
        <translation>Slagingspercentage</translation>
    </message>
    <message>
        <source>Attempts a lead</source>
        <translation>Pogingen per lead</translation>
    </message>
    <message>
        <source>Return punctuality</source>
        <translation>Op tijd terug</translation>
    </message>
    <message>
        <source>Turns an available hour</source>
        <translation>Beurten per beschikbaar uur</translation>
    </message>
    <message>
        <source>Miss rate</source>
        <translation>Gemist</translation>
    </message>
    <message>
        <source>Be-back</source>
        <translation>Terugkomer</translation>
    </message>
    <message>
        <source>Service referral</source>
        <translation>Via werkplaats</translation>
    </message>
    <message>
        <source>Internet lead</source>
        <translation>Online lead</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Aflevering</translation>
    </message>
    <message>
        <source>Phone lead</source>
        <translation>Telefoonlead</translation>
    </message>
    <message>
        <source>Not a buyer</source>
        <translation>Geen koper</translation>
    </message>
    <message>
        <source>Month report</source>
        <translation>Maandrapport</translation>
    </message>
    <message>
        <source>Page {n} of {of}</source>
        <translation>Pagina {n} van {of}</translation>
    </message>
    <message>
        <source>Closed on {at}. These figures stand for good.</source>
        <translation>Afgesloten op {at}. Deze cijfers staan vast.</translation>
    </message>
    <message>
        <source>Closed by {by} on {at}. These figures stand for good.</source>
        <translation>Afgesloten door {by} op {at}. Deze cijfers staan vast.</translation>
    </message>
    <message>
        <source>Not closed yet: figures of {at}, which may still change until the month is closed.</source>
        <translation>Nog niet afgesloten: cijfers van {at}, die nog kunnen veranderen tot de maand is afgesloten.</translation>
    </message>
    <message>
        <source>The month runs: figures of {at}.</source>
        <translation>De maand loopt: cijfers van {at}.</translation>
    </message>
    <message>
        <source>{of}, goal {goal}</source>
        <translation>{of}, doel {goal}</translation>
    </message>
    <message>
        <source>{of}, was {before}</source>
        <translation>{of}, was {before}</translation>
    </message>
    <message>
        <source>Reached the quota</source>
        <translation>Quotum gehaald</translation>
    </message>
    <message>
        <source>of {n}</source>
        <translation>van {n}</translation>
    </message>
    <message>
        <source>Counted units a month</source>
        <translation>Meetellende verkopen per maand</translation>
    </message>
    <message>
        <source>all quotas together</source>
        <translation>alle quota samen</translation>
    </message>
    <message>
        <source>Roles compared</source>
        <translation>Rollen vergeleken</translation>
    </message>
    <message>
        <source>Counted per rep</source>
        <translation>Geteld per verkoper</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>Eerste reactie</translation>
    </message>
    <message>
        <source>Gauges</source>
        <translation>Meters</translation>
    </message>
    <message>
        <source>counted units of the quota</source>
        <translation>meetellende verkopen van het quotum</translation>
    </message>
    <message>
        <source>{returning} returning, {fleet} fleet</source>
        <translation>{returning} terugkerend, {fleet} fleet</translation>
    </message>
    <message>
        <source>At the foot of each: units that do not count.</source>
        <translation>Onderaan elke meter: verkopen die niet meetellen.</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Gemist</translation>
    </message>
    <message>
        <source>Missed the quota</source>
        <translation>Quotum gemist</translation>
    </message>
    <message>
        <source>Everybody reached the quota.</source>
        <translation>Iedereen heeft het quotum gehaald.</translation>
    </message>
    <message>
        <source>as things stand</source>
        <translation>zoals het nu staat</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Tekort</translation>
    </message>
    <message>
        <source>Per rep</source>
        <translation>Per verkoper</translation>
    </message>
    <message>
        <source>Leads per source</source>
        <translation>Leads per bron</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>No leads arrived in this month.</source>
        <translation>In deze maand kwamen geen leads binnen.</translation>
    </message>
    <message>
        <source>Closing ratio per channel</source>
        <translation>Slagingspercentage per kanaal</translation>
    </message>
    <message>
        <source>sold of opportunities</source>
        <translation>verkocht van kansen</translation>
    </message>
    <message>
        <source>Outside the ratio: {own} own base, {fleet} fleet.</source>
        <translation>Buiten het percentage: {own} eigen klantenkring, {fleet} fleet.</translation>
    </message>
    <message>
        <source>How far internet leads came</source>
        <translation>Hoe ver online leads kwamen</translation>
    </message>
    <message>
        <source>How far phone leads came</source>
        <translation>Hoe ver telefoonleads kwamen</translation>
    </message>
    <message>
        <source>of {n} leads</source>
        <translation>van {n} leads</translation>
    </message>
    <message>
        <source>Dutch practice (P. de Vries 2014)</source>
        <translation>Nederlandse praktijk (P. de Vries 2014)</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>Dialoog</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkocht</translation>
    </message>
    <message>
        <source>Walk-ins an hour</source>
        <translation>Binnenlopers per uur</translation>
    </message>
    <message>
        <source>below them: reps on the floor</source>
        <translation>eronder: verkopers in de showroom</translation>
    </message>
    <message>
        <source>Framed: more walk-ins an hour than reps on the floor to serve them.</source>
        <translation>Omlijnd: meer binnenlopers per uur dan verkopers in de showroom om ze te helpen.</translation>
    </message>
    <message>
        <source>Fairness of the rotation</source>
        <translation>Eerlijkheid van de wachtrij</translation>
    </message>
    <message>
        <source>fresh ups received minus expected</source>
        <translation>gekregen min verwachte beurten</translation>
    </message>
    <message>
        <source>All ratios</source>
        <translation>Alle verhoudingen</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Verhouding</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Uit</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Wat het is</translation>
    </message>
    <message>
        <source>The sales one by one, and every table as numbers, are in the workbook of this report.</source>
        <translation>De verkopen één voor één, en elke tabel in cijfers, staan in de werkmap van dit rapport.</translation>
    </message>
    <message>
        <source>Quote given</source>
        <translation>Offerte mee</translation>
    </message>
    <message>
        <source>Appointment made</source>
        <translation>Afspraak gemaakt</translation>
    </message>
    <message>
        <source>Follow-up agreed</source>
        <translation>Opvolging afgesproken</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Overgedragen</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Weggegaan</translation>
    </message>
    <message>
        <source>Wrong department</source>
        <translation>Verkeerde afdeling</translation>
    </message>
    <message>
        <source>Asked the way</source>
        <translation>Vroeg de weg</translation>
    </message>
    <message>
        <source>On the phone</source>
        <translation>Aan de telefoon</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Andere taal nodig</translation>
    </message>
    <message>
        <source>Whole name</source>
        <translation>Hele naam</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Voornaam</translation>
    </message>
    <message>
        <source>Prefix of the last name</source>
        <translation>Tussenvoegsel</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Achternaam</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Bedrijf</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jaar</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Merk</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Trim</source>
        <translation>Uitvoering</translation>
    </message>
    <message>
        <source>Stock number</source>
        <translation>Voorraadnummer</translation>
    </message>
    <message>
        <source>VIN</source>
        <translation>Chassisnummer</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>Kenteken</translation>
    </message>
    <message>
        <source>Odometer</source>
        <translation>Kilometerstand</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prijs</translation>
    </message>
    <message>
        <source>Trade-in: year</source>
        <translation>Inruil: jaar</translation>
    </message>
    <message>
        <source>Trade-in: make</source>
        <translation>Inruil: merk</translation>
    </message>
    <message>
        <source>Trade-in: model</source>
        <translation>Inruil: model</translation>
    </message>
    <message>
        <source>Trade-in: trim</source>
        <translation>Inruil: uitvoering</translation>
    </message>
    <message>
        <source>Trade-in: VIN</source>
        <translation>Inruil: chassisnummer</translation>
    </message>
    <message>
        <source>Trade-in: plate</source>
        <translation>Inruil: kenteken</translation>
    </message>
    <message>
        <source>Trade-in: odometer</source>
        <translation>Inruil: kilometerstand</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>Wens</translation>
    </message>
    <message>
        <source>Rep asked for</source>
        <translation>Gevraagde verkoper</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Datum en tijd</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Regio</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Number of the lead</source>
        <translation>Nummer van de lead</translation>
    </message>
    <message>
        <source>Nothing of ours</source>
        <translation>Niets van ons</translation>
    </message>
    <message>
        <source>Do not read</source>
        <translation>Niet lezen</translation>
    </message>
    <message>
        <source>Acquaintance</source>
        <translation>Bekende van verkoper</translation>
    </message>
    <message>
        <source>Asked for somebody else</source>
        <translation>Klant vraagt om een ander</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>Andere reden</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>Al bekend</translation>
    </message>
    <message>
        <source>Fills in</source>
        <translation>Vult aan</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Wijkt af</translation>
    </message>
    <message>
        <source>Looks known</source>
        <translation>Lijkt bekend</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Probleem</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Reps</source>
        <translation>Verkopers</translation>
    </message>
    <message>
        <source>Who bought</source>
        <translation>Wie kocht</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>Ingang</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>Delivered on</source>
        <translation>Afgeleverd op</translation>
    </message>
    <message>
        <source>Contract until</source>
        <translation>Contract tot</translation>
    </message>
    <message>
        <source>Number of the sale</source>
        <translation>Nummer van de verkoop</translation>
    </message>
    <message>
        <source>Date of the sale</source>
        <translation>Datum van de verkoop</translation>
    </message>
    <message>
        <source>Rep, or all reps</source>
        <translation>Verkoper, of alle verkopers</translation>
    </message>
    <message>
        <source>Share of the rep</source>
        <translation>Aandeel van de verkoper</translation>
    </message>
    <message>
        <source>Second rep</source>
        <translation>Tweede verkoper</translation>
    </message>
    <message>
        <source>Share of the second</source>
        <translation>Aandeel van de tweede</translation>
    </message>
    <message>
        <source>Who bought (new, returning, fleet)</source>
        <translation>Wie kocht (nieuw, terugkerend, fleet)</translation>
    </message>
    <message>
        <source>The date of the sale is missing.</source>
        <translation>De datum van de verkoop ontbreekt.</translation>
    </message>
    <message>
        <source>“{text}” is no date. Write one such as 3-10-2026.</source>
        <translation>“{text}” is geen datum. Schrijf er een als 3-10-2026.</translation>
    </message>
    <message>
        <source>“{text}” is no share. Write one such as 0.50 or 50%.</source>
        <translation>“{text}” is geen aandeel. Schrijf er een als 0,50 of 50%.</translation>
    </message>
    <message>
        <source>“{text}” does not say who bought. Write new, returning or fleet.</source>
        <translation>“{text}” zegt niet wie kocht. Schrijf nieuw, terugkerend of fleet.</translation>
    </message>
    <message>
        <source>“{text}” is no door. Write walk-in, lead, phone, service or own, or do not read the column.</source>
        <translation>“{text}” is geen ingang. Schrijf inloop, lead, telefoon, service of eigen, of lees de kolom niet.</translation>
    </message>
    <message>
        <source>The row has more cells than the list has columns.</source>
        <translation>De rij heeft meer cellen dan de lijst kolommen heeft.</translation>
    </message>
    <message>
        <source>Neither customer nor vehicle nor number tells this sale from others.</source>
        <translation>Klant, auto noch nummer onderscheidt deze verkoop van andere.</translation>
    </message>
    <message>
        <source>Nobody is named who sold.</source>
        <translation>Er staat niet bij wie verkocht.</translation>
    </message>
    <message>
        <source>Several reps can be {name}. Write the whole name.</source>
        <translation>Meer verkopers kunnen {name} zijn. Schrijf de hele naam.</translation>
    </message>
    <message>
        <source>The shares of two or more reps are missing.</source>
        <translation>Van twee of meer verkopers ontbreekt het aandeel.</translation>
    </message>
    <message>
        <source>Number {number} stands in line {line} already, with other particulars.</source>
        <translation>Nummer {number} staat al op regel {line}, met andere gegevens.</translation>
    </message>
    <message>
        <source>The sale lies in the future ({on}).</source>
        <translation>De verkoop ligt in de toekomst ({on}).</translation>
    </message>
    <message>
        <source>The delivery, or the end of the contract, lies before the sale ({on}).</source>
        <translation>De aflevering of het einde van het contract ligt vóór de verkoop ({on}).</translation>
    </message>
    <message>
        <source>{month} is closed. Enter the sale by hand in the open month.</source>
        <translation>{month} is afgesloten. Voer de verkoop met de hand in de open maand in.</translation>
    </message>
    <message>
        <source>Sale {sale} says something else, and its month is closed.</source>
        <translation>Verkoop {sale} zegt iets anders, en haar maand is afgesloten.</translation>
    </message>
    <message>
        <source>Sale {sale} of {on} is to the same customer about the same car.</source>
        <translation>Verkoop {sale} van {on} is aan dezelfde klant over dezelfde auto.</translation>
    </message>
    <message>
        <source>Line {line} says the same.</source>
        <translation>Regel {line} zegt hetzelfde.</translation>
    </message>
    <message>
        <source>Sale {sale} was cancelled, and stays so.</source>
        <translation>Verkoop {sale} is geannuleerd, en blijft dat.</translation>
    </message>
    <message>
        <source>Sale {sale} is proposed and not confirmed yet.</source>
        <translation>Verkoop {sale} is voorgesteld en nog niet bevestigd.</translation>
    </message>
    <message>
        <source>Not read: {columns}.</source>
        <translation>Niet gelezen: {columns}.</translation>
    </message>
    <message>
        <source>No column says who bought: whoever is known from an earlier sale is returning, everybody else new, nobody fleet.</source>
        <translation>Geen kolom zegt wie kocht: wie van een eerdere verkoop bekend is, is bestaand, ieder ander nieuw, niemand fleet.</translation>
    </message>
    <message>
        <source>{what}: {known} in the ledger, {listed} in the list</source>
        <translation>{what}: {known} in het verkoopboek, {listed} in de lijst</translation>
    </message>
    <message>
        <source>{what}: {listed}</source>
        <translation>{what}: {listed}</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Occasion</translation>
    </message>
    <message>
        <source>Lease</source>
        <translation>Lease</translation>
    </message>
    <message>
        <source>Test drive</source>
        <translation>Proefrit</translation>
    </message>
    <message>
        <source>Trade-in</source>
        <translation>Inruil</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Nieuwe klant</translation>
    </message>
    <message>
        <source>Returning customer</source>
        <translation>Terugkerende klant</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Fleet</translation>
    </message>
    <message>
        <source>Nobody&apos;s customer</source>
        <translation>Niemands klant</translation>
    </message>
    <message>
        <source>Customer of {rep}</source>
        <translation>Klant van {rep}</translation>
    </message>
    <message>
        <source>Open lead of {on}; protected as long as it is open.</source>
        <translation>Open lead van {on}; beschermd zolang die open is.</translation>
    </message>
    <message>
        <source>Bought on {on}; protected until {until}.</source>
        <translation>Kocht op {on}; beschermd tot en met {until}.</translation>
    </message>
    <message>
        <source>Was here on {on}; protected until {until}.</source>
        <translation>Was hier op {on}; beschermd tot en met {until}.</translation>
    </message>
    <message>
        <source>Appointment on {on}; protected until {until}.</source>
        <translation>Afspraak op {on}; beschermd tot en met {until}.</translation>
    </message>
    <message>
        <source>Was {rep}&apos;s until {until}: {days} days after the last contact.</source>
        <translation>Was tot en met {until} van {rep}: {days} dagen na het laatste contact.</translation>
    </message>
    <message>
        <source>No rep has had this customer yet.</source>
        <translation>Nog geen verkoper heeft deze klant gehad.</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Nog niet gevraagd</translation>
    </message>
    <message>
        <source>May be written to</source>
        <translation>Mag geschreven worden</translation>
    </message>
    <message>
        <source>Wants no other mail</source>
        <translation>Wil geen andere mail</translation>
    </message>
    <message>
        <source>Lead: {about}</source>
        <translation>Lead: {about}</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Visit: {kind}</source>
        <translation>Bezoek: {kind}</translation>
    </message>
    <message>
        <source>Appointment: {state}</source>
        <translation>Afspraak: {state}</translation>
    </message>
    <message>
        <source>Bought: {about}</source>
        <translation>Gekocht: {about}</translation>
    </message>
    <message>
        <source>Bought a car</source>
        <translation>Kocht een auto</translation>
    </message>
    <message>
        <source>Sale cancelled: {about}</source>
        <translation>Verkoop geannuleerd: {about}</translation>
    </message>
    <message>
        <source>waits for the manager</source>
        <translation>wacht op de manager</translation>
    </message>
    <message>
        <source>Off turn ({kind}): {result}</source>
        <translation>Buiten de beurt ({kind}): {result}</translation>
    </message>
    <message>
        <source>1 lead</source>
        <translation>1 lead</translation>
    </message>
    <message>
        <source>{n} leads</source>
        <translation>{n} leads</translation>
    </message>
    <message>
        <source>1 visit</source>
        <translation>1 bezoek</translation>
    </message>
    <message>
        <source>{n} visits</source>
        <translation>{n} bezoeken</translation>
    </message>
    <message>
        <source>1 appointment</source>
        <translation>1 afspraak</translation>
    </message>
    <message>
        <source>{n} appointments</source>
        <translation>{n} afspraken</translation>
    </message>
    <message>
        <source>1 sale</source>
        <translation>1 verkoop</translation>
    </message>
    <message>
        <source>{n} sales</source>
        <translation>{n} verkopen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>{field} corrected: {became}</source>
        <translation>{field} gecorrigeerd: {became}</translation>
    </message>
    <message>
        <source>{field} added: {became}</source>
        <translation>{field} toegevoegd: {became}</translation>
    </message>
    <message>
        <source>{field} taken out: {was}</source>
        <translation>{field} verwijderd: {was}</translation>
    </message>
    <message>
        <source>was {was}</source>
        <translation>was {was}</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Samenvatting</translation>
    </message>
    <message>
        <source>Per role</source>
        <translation>Per rol</translation>
    </message>
    <message>
        <source>Per source</source>
        <translation>Per bron</translation>
    </message>
    <message>
        <source>Per channel</source>
        <translation>Per kanaal</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Verkopen</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Quotum</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Telt mee</translation>
    </message>
    <message>
        <source>Returning, not counted</source>
        <translation>Terugkerend, telt niet mee</translation>
    </message>
    <message>
        <source>Fleet, not counted</source>
        <translation>Fleet, telt niet mee</translation>
    </message>
    <message>
        <source>Missed in a row</source>
        <translation>Gemist op rij</translation>
    </message>
    <message>
        <source>Own base</source>
        <translation>Eigen klantenkring</translation>
    </message>
    <message>
        <source>Reps who reached the quota</source>
        <translation>Verkopers die het quotum haalden</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>Kansen</translation>
    </message>
    <message>
        <source>First response, min</source>
        <translation>Eerste reactie, min</translation>
    </message>
    <message>
        <source>9 of 10 within, min</source>
        <translation>9 van 10 binnen, min</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Cijfer</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Aandeel</translation>
    </message>
    <message>
        <source>So many</source>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>Of so many</source>
        <translation>Van aantal</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanaal</translation>
    </message>
    <message>
        <source>Reps on pace</source>
        <translation>Verkopers op tempo</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Verkoop</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Eenheden</translation>
    </message>
    <message>
        <source>Counted units</source>
        <translation>Meetellende eenheden</translation>
    </message>
    <message>
        <source>Pay credit</source>
        <translation>Provisiedeel</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Koper</translation>
    </message>
    <message>
        <source>Takes back sale</source>
        <translation>Neemt verkoop terug</translation>
    </message>
    <message>
        <source>Counts: a new customer</source>
        <translation>Telt mee: een nieuwe klant</translation>
    </message>
    <message>
        <source>Counts: returning customers count here</source>
        <translation>Telt mee: terugkerende klanten tellen hier</translation>
    </message>
    <message>
        <source>Does not count: a returning customer</source>
        <translation>Telt niet mee: een terugkerende klant</translation>
    </message>
    <message>
        <source>Does not count: fleet never counts</source>
        <translation>Telt niet mee: fleet telt nooit</translation>
    </message>
    <message>
        <source>Does not count yet: waits for the manager</source>
        <translation>Telt nog niet mee: wacht op de manager</translation>
    </message>
    <message>
        <source>Takes a cancelled sale back</source>
        <translation>Boekt een geannuleerde verkoop terug</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Opgepakt</translation>
    </message>
    <message>
        <source>Attempted</source>
        <translation>Geprobeerd</translation>
    </message>
    <message>
        <source>In dialogue</source>
        <translation>In gesprek</translation>
    </message>
    <message>
        <source>Appointment set</source>
        <translation>Afspraak gemaakt</translation>
    </message>
    <message>
        <source>Came to the showroom</source>
        <translation>In de showroom geweest</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Gemaakt</translation>
    </message>
    <message>
        <source>{about} is an internet rep: was this customer a walk-in?</source>
        <translation>{about} is internetverkoper: was deze klant een binnenloper?</translation>
    </message>
    <message>
        <source>{about} is a showroom rep: was this customer a lead?</source>
        <translation>{about} is showroomverkoper: was deze klant een lead?</translation>
    </message>
    <message>
        <source>{n} cars to one company within a year, marked private: is it fleet?</source>
        <translation>{n} auto&apos;s aan één bedrijf binnen een jaar, als particulier ingevoerd: is het fleet?</translation>
    </message>
    <message>
        <source>The manager: it is right as entered</source>
        <translation>De manager: het klopt zoals ingevoerd</translation>
    </message>
    <message>
        <source>The manager: it was fleet</source>
        <translation>De manager: het was fleet</translation>
    </message>
    <message>
        <source>The manager: it was set right</source>
        <translation>De manager: het is rechtgezet</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Voorstel</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bevestigd</translation>
    </message>
    <message>
        <source>Counter-entry</source>
        <translation>Tegenboeking</translation>
    </message>
    <message>
        <source>Ruled: the sale stands</source>
        <translation>Beslist: de verkoop blijft zo</translation>
    </message>
    <message>
        <source>Ruled: {rep} is right</source>
        <translation>Beslist: {rep} heeft gelijk</translation>
    </message>
    <message>
        <source>{rep} disputes it: {note}</source>
        <translation>Bezwaar van {rep}: {note}</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Niet gekomen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Afgezegd</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verzet</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Loopt</translation>
    </message>
    <message>
        <source>Not closed</source>
        <translation>Niet afgesloten</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Gesloten</translation>
    </message>
    <message>
        <source>Days of the floor log that were not closed</source>
        <translation>Dagen van het logboek die niet zijn afgesloten</translation>
    </message>
    <message>
        <source>Proposed sales that nobody confirmed</source>
        <translation>Voorgestelde verkopen die niemand bevestigde</translation>
    </message>
    <message>
        <source>Disputed sales without a ruling</source>
        <translation>Betwiste verkopen zonder besluit</translation>
    </message>
    <message>
        <source>Confirmed sales with an open question</source>
        <translation>Bevestigde verkopen met een open vraag</translation>
    </message>
    <message>
        <source>Visits that ended as sold, without a sale</source>
        <translation>Bezoeken die eindigden als verkocht, zonder verkoop</translation>
    </message>
    <message>
        <source>Visits without an outcome</source>
        <translation>Bezoeken zonder uitkomst</translation>
    </message>
    <message>
        <source>Appointments without shown or no-show</source>
        <translation>Afspraken zonder gekomen of niet gekomen</translation>
    </message>
    <message>
        <source>Disputes of the rotation without a ruling</source>
        <translation>Bezwaren over de wachtrij zonder besluit</translation>
    </message>
    <message>
        <source>Roles of the next month that were not chosen</source>
        <translation>Rollen van de volgende maand die niet zijn gekozen</translation>
    </message>
    <message>
        <source>A day that is open takes further acts.</source>
        <translation>Een dag die openstaat, neemt nog handelingen aan.</translation>
    </message>
    <message>
        <source>Each counts once it is confirmed, and would move a gauge of the month.</source>
        <translation>Elke telt mee zodra die is bevestigd, en zou een meter van de maand verschuiven.</translation>
    </message>
    <message>
        <source>A ruling may change who sold.</source>
        <translation>Een besluit kan veranderen wie verkocht.</translation>
    </message>
    <message>
        <source>They count as they stand; what changes later is entered in the open month.</source>
        <translation>Ze tellen zoals ze staan; wat later verandert, komt in de open maand.</translation>
    </message>
    <message>
        <source>Once the month is closed, their sale can only be dated in the open month.</source>
        <translation>Is de maand afgesloten, dan kan hun verkoop alleen een datum in de open maand krijgen.</translation>
    </message>
    <message>
        <source>They stay in the month as visits that nobody told the end of.</source>
        <translation>Ze blijven in de maand staan als bezoeken zonder einde.</translation>
    </message>
    <message>
        <source>They count as due and not shown in the frozen show rate.</source>
        <translation>In het vastgelegde opkomstpercentage tellen ze als niet gekomen.</translation>
    </message>
    <message>
        <source>A ruling stands in the log, and moves no gauge.</source>
        <translation>Een besluit staat in het logboek en verschuift geen meter.</translation>
    </message>
    <message>
        <source>Who does not choose keeps the role of this month.</source>
        <translation>Wie niet kiest, houdt de rol van deze maand.</translation>
    </message>
    <message>
        <source>has to be settled first</source>
        <translation>moet eerst worden afgehandeld</translation>
    </message>
    <message>
        <source>may stay open</source>
        <translation>mag open blijven</translation>
    </message>
    <message>
        <source>nothing open</source>
        <translation>niets open</translation>
    </message>
    <message>
        <source>Closing {month} freezes every gauge and the overview for good. From then on nothing dated in it can be entered, confirmed or changed: what was wrong is set right by a counter-entry in the open month. It is not opened again.</source>
        <translation>{month} afsluiten legt elke meter en het overzicht voorgoed vast. Daarna kan niets met een datum in die maand nog worden ingevoerd, bevestigd of gewijzigd: wat fout was, zet je recht met een tegenboeking in de open maand. De maand gaat niet meer open.</translation>
    </message>
    <message>
        <source>{month} was closed with {frozen} counted units of {rep}, and the ledger now gives {found}.</source>
        <translation>{month} is afgesloten met {frozen} meetellende eenheden van {rep}, en de verkopen geven nu {found}.</translation>
    </message>
    <message>
        <source>{month} was closed with {frozen} counted units on the gauge of {rep}, and with {found} in the overview.</source>
        <translation>{month} is afgesloten met {frozen} meetellende eenheden op de meter van {rep}, en met {found} in het overzicht.</translation>
    </message>
    <message>
        <source>{month} was closed with another role or quota of {rep} than the role choices now give.</source>
        <translation>{month} is afgesloten met een andere rol of een ander quotum van {rep} dan de rolkeuzes nu geven.</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Bereikt</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Voicemail</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Niet bereikt</translation>
    </message>
    <message>
        <source>Bought elsewhere</source>
        <translation>Elders gekocht</translation>
    </message>
    <message>
        <source>No interest</source>
        <translation>Geen interesse</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dubbel</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>Not a sales question</source>
        <translation>Geen verkoopvraag</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Bel opnieuw</translation>
    </message>
    <message>
        <source>Call back as promised</source>
        <translation>Bel terug zoals beloofd</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schrijf</translation>
    </message>
    <message>
        <source>Lead received</source>
        <translation>Lead ontvangen</translation>
    </message>
    <message>
        <source>Another message came</source>
        <translation>Er kwam nog een bericht</translation>
    </message>
    <message>
        <source>Given to {rep}</source>
        <translation>Gegeven aan {rep}</translation>
    </message>
    <message>
        <source>Claimed by {rep}</source>
        <translation>Opgepakt door {rep}</translation>
    </message>
    <message>
        <source>Handed over to {rep}</source>
        <translation>Overgedragen aan {rep}</translation>
    </message>
    <message>
        <source>Back to the pool</source>
        <translation>Terug in de bak</translation>
    </message>
    <message>
        <source>Call: {result}</source>
        <translation>Gebeld: {result}</translation>
    </message>
    <message>
        <source>Message sent</source>
        <translation>Bericht gestuurd</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>Volgende: {step}</translation>
    </message>
    <message>
        <source>Time is running out</source>
        <translation>De tijd raakt op</translation>
    </message>
    <message>
        <source>Time ran out without an answer</source>
        <translation>De tijd was om zonder antwoord</translation>
    </message>
    <message>
        <source>Closed: {reason}</source>
        <translation>Gesloten: {reason}</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Heropend</translation>
    </message>
    <message>
        <source>same conversation</source>
        <translation>zelfde gesprek</translation>
    </message>
    <message>
        <source>same person, same vehicle</source>
        <translation>zelfde persoon, zelfde auto</translation>
    </message>
    <message>
        <source>known customer</source>
        <translation>bekende klant</translation>
    </message>
    <message>
        <source>asked for by name</source>
        <translation>op naam gevraagd</translation>
    </message>
    <message>
        <source>in the pool: the first click wins</source>
        <translation>in de bak: de eerste klik wint</translation>
    </message>
    <message>
        <source>in turn</source>
        <translation>om de beurt</translation>
    </message>
    <message>
        <source>nobody was on shift</source>
        <translation>niemand had dienst</translation>
    </message>
    <message>
        <source>handed out at opening</source>
        <translation>uitgedeeld bij opening</translation>
    </message>
    <message>
        <source>claimed</source>
        <translation>opgepakt</translation>
    </message>
    <message>
        <source>given by hand</source>
        <translation>met de hand gegeven</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>overgedragen</translation>
    </message>
    <message>
        <source>time ran out</source>
        <translation>de tijd was om</translation>
    </message>
    <message>
        <source>the owner is a showroom rep now</source>
        <translation>de eigenaar is nu showroomverkoper</translation>
    </message>
    <message>
        <source>the customer&apos;s own rep is away</source>
        <translation>de eigen verkoper van de klant is er niet</translation>
    </message>
    <message>
        <source>the customer&apos;s own rep takes no leads</source>
        <translation>de eigen verkoper van de klant neemt geen leads</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Net begonnen</translation>
    </message>
    <message>
        <source>On pace</source>
        <translation>Op tempo</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Achter</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>In gevaar</translation>
    </message>
    <message>
        <source>{rep} is checked in already.</source>
        <translation>{rep} is al ingecheckt.</translation>
    </message>
    <message>
        <source>{rep} is checked in on {floor}. Check out there first.</source>
        <translation>{rep} is ingecheckt bij {floor}. Check daar eerst uit.</translation>
    </message>
    <message>
        <source>{rep} is with a customer. Finish that visit first.</source>
        <translation>{rep} is met een klant. Rond dat bezoek eerst af.</translation>
    </message>
    <message>
        <source>{rep} is on a break already.</source>
        <translation>{rep} heeft al pauze.</translation>
    </message>
    <message>
        <source>{rep} is called back to the floor. Come back first.</source>
        <translation>{rep} is teruggeroepen naar de showroom. Kom eerst terug.</translation>
    </message>
    <message>
        <source>{until} has passed. Choose a later time.</source>
        <translation>{until} is voorbij. Kies een latere tijd.</translation>
    </message>
    <message>
        <source>{rep} is neither at the desk nor on a break, so there is nothing to come back from.</source>
        <translation>{rep} is niet aan de leaddesk en heeft geen pauze: er is niets om van terug te komen.</translation>
    </message>
    <message>
        <source>{rep} is not on the floor ({state}).</source>
        <translation>{rep} is niet in de showroom ({state}).</translation>
    </message>
    <message>
        <source>{rep} is at the lead desk already.</source>
        <translation>{rep} is al aan de leaddesk.</translation>
    </message>
    <message>
        <source>{rep} is on place {place}. The lead desk is for place {desk_from} and further back.</source>
        <translation>{rep} staat op plek {place}. De leaddesk is voor plek {desk_from} en verder.</translation>
    </message>
    <message>
        <source>Only {staying} would stay on the floor, {floor_min} are needed. {rep} stays.</source>
        <translation>Er zouden maar {staying} in de showroom blijven, {floor_min} zijn nodig. {rep} blijft.</translation>
    </message>
    <message>
        <source>Back by {return_by} is too late; {proposal} at the latest. Agree on that or an earlier time.</source>
        <translation>Terug om {return_by} is te laat; uiterlijk {proposal}. Spreek dat of eerder af.</translation>
    </message>
    <message>
        <source>{return_by} has passed. Choose a later return time.</source>
        <translation>{return_by} is voorbij. Kies een latere terugtijd.</translation>
    </message>
    <message>
        <source>{rep} is not at the lead desk. Hybrids take leads at the desk only.</source>
        <translation>{rep} is niet aan de leaddesk. Hybrideverkopers nemen alleen daar leads aan.</translation>
    </message>
    <message>
        <source>{rep} has said so already and is on the way.</source>
        <translation>{rep} heeft dat al gemeld en is onderweg.</translation>
    </message>
    <message>
        <source>{rep} has no customer now.</source>
        <translation>{rep} heeft nu geen klant.</translation>
    </message>
    <message>
        <source>The text that begins with {begins}... has {length} characters; {most} are the most. Nothing was changed.</source>
        <translation>De tekst die begint met {begins}... heeft {length} tekens; {most} is het meeste. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>This is no telephone number: {text}. Nothing was changed.</source>
        <translation>Dit is geen telefoonnummer: {text}. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>This is no e-mail address: {text}. Nothing was changed.</source>
        <translation>Dit is geen e-mailadres: {text}. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>{rep} has several customers (visits {visits}). Say which visit is finished.</source>
        <translation>{rep} heeft meer klanten (bezoeken {visits}). Zeg welk bezoek klaar is.</translation>
    </message>
    <message>
        <source>Visit {visit} has ended or was undone. Nothing was changed.</source>
        <translation>Bezoek {visit} is afgerond of ongedaan gemaakt. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>The customer of visit {visit} still waits; nobody has taken the visit.</source>
        <translation>De klant van bezoek {visit} wacht nog; niemand heeft het bezoek.</translation>
    </message>
    <message>
        <source>{rep} used no turn for this customer, so there is none to pass on.</source>
        <translation>{rep} gebruikte geen beurt voor deze klant: er is er geen door te geven.</translation>
    </message>
    <message>
        <source>{rep} has this customer for over {minutes} min. Finish the visit instead.</source>
        <translation>{rep} heeft deze klant al langer dan {minutes} min. Rond het bezoek af.</translation>
    </message>
    <message>
        <source>{rep} was given no customer just now, so nothing was missed.</source>
        <translation>{rep} kreeg zojuist geen klant: er is niets gemist.</translation>
    </message>
    <message>
        <source>Say in a few words why {rep} is skipped.</source>
        <translation>Zeg in een paar woorden waarom {rep} wordt overgeslagen.</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>Een reden is nodig.</translation>
    </message>
    <message>
        <source>{rep} is not in line.</source>
        <translation>{rep} staat niet in de rij.</translation>
    </message>
    <message>
        <source>There is no place {place}; the line ends at {last}.</source>
        <translation>Er is geen plek {place}; de rij eindigt bij {last}.</translation>
    </message>
    <message>
        <source>{rep} is on place {place} already.</source>
        <translation>{rep} staat al op plek {place}.</translation>
    </message>
    <message>
        <source>That entry was undone already.</source>
        <translation>Die invoer is al ongedaan gemaakt.</translation>
    </message>
    <message>
        <source>An undo cannot be undone. Enter it again.</source>
        <translation>Ongedaan maken kan niet ongedaan. Voer het opnieuw in.</translation>
    </message>
    <message>
        <source>Somebody else entered that. Whoever did, or a manager, can undo it.</source>
        <translation>Iemand anders voerde dat in. Wie dat deed, of een manager, kan het ongedaan maken.</translation>
    </message>
    <message>
        <source>That is over {minutes} min ago. A manager can still undo it.</source>
        <translation>Dat is langer dan {minutes} min geleden. Een manager kan het nog ongedaan maken.</translation>
    </message>
    <message>
        <source>Entry {number} ({kind}) came after it and needs it. Undo that one first.</source>
        <translation>Invoer {number} ({kind}) kwam erna en heeft deze nodig. Maak die eerst ongedaan.</translation>
    </message>
    <message>
        <source>There is nothing of yours to undo.</source>
        <translation>Er is niets van jou om ongedaan te maken.</translation>
    </message>
    <message>
        <source>{rep} has no role this month. A manager enters one.</source>
        <translation>{rep} heeft deze maand geen rol. Een manager voert er een in.</translation>
    </message>
    <message>
        <source>Whose delivery is it? Name the rep; no sale of this customer is on file.</source>
        <translation>Van wie is de aflevering? Noem de verkoper; er staat geen verkoop aan deze klant in het systeem.</translation>
    </message>
    <message>
        <source>The rep has acted in this role already, so it stands for the month.</source>
        <translation>De verkoper heeft al in deze rol gewerkt, dus die staat voor de maand vast.</translation>
    </message>
    <message>
        <source>{database} is not a demo dealership. It was left as it is; choose another database for the demo.</source>
        <translation>{database} is geen demobedrijf. Hij bleef zoals hij is; kies een andere database voor de demo.</translation>
    </message>
    <message>
        <source>{database} was brought to a newer version. Install that version of Showroom on this PC too; nothing is lost.</source>
        <translation>{database} is naar een nieuwere versie gebracht. Installeer die versie van Showroom ook op deze pc; er is niets verloren.</translation>
    </message>
    <message>
        <source>{database} was brought to a newer version. Install Showroom {version} on this PC too, as on {pc}; nothing is lost.</source>
        <translation>{database} is naar een nieuwere versie gebracht. Installeer Showroom {version} ook op deze pc, zoals op {pc}; er is niets verloren.</translation>
    </message>
    <message>
        <source>{database} could not be brought to this version ({said}). It is as it was: go on with the version before, and send this line to whoever looks after Showroom.</source>
        <translation>{database} kon niet naar deze versie worden gebracht ({said}). Alles is zoals het was: werk door met de vorige versie, en stuur deze regel aan wie Showroom beheert.</translation>
    </message>
    <message>
        <source>{database} has to be upgraded first, and the role of the program may not do that: run `showroom database upgrade --database URL` with the URL of the role that owns the tables. Nothing was changed.</source>
        <translation>{database} moet eerst worden bijgewerkt, en dat mag de rol van het programma niet: voer `showroom database upgrade --database URL` uit met de URL van de rol die de tabellen bezit. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>The server of {database} does not allow this to the role that was signed in, so nothing was changed. Whoever looks after the server can give it its rights with `showroom database roles`.</source>
        <translation>De server van {database} staat dit niet toe aan de rol die is aangemeld, dus er is niets gewijzigd. Wie de server beheert, geeft die rol haar rechten met `showroom database roles`.</translation>
    </message>
    <message>
        <source>{database} is read-only, so nothing was entered. Ask for write access to the file and its folder, or to the server.</source>
        <translation>{database} is alleen-lezen, er is dus niets ingevoerd. Vraag schrijfrechten op het bestand en de map, of op de server.</translation>
    </message>
    <message>
        <source>the server offers no encrypted connection</source>
        <translation>de server biedt geen versleutelde verbinding</translation>
    </message>
    <message>
        <source>its certificate is not one that this PC trusts</source>
        <translation>deze pc vertrouwt het certificaat niet</translation>
    </message>
    <message>
        <source>the file of passwords on this PC is damaged, or others may read it</source>
        <translation>het wachtwoordenbestand op deze pc is beschadigd, of anderen mogen het lezen</translation>
    </message>
    <message>
        <source>It is neither ADF, a mail nor a list of leads.</source>
        <translation>Het is geen ADF, geen e-mail en geen lijst met leads.</translation>
    </message>
    <message>
        <source>{rep} goes to the lead desk, back by {return_by}.</source>
        <translation>{rep} gaat naar de leaddesk, terug om {return_by}.</translation>
    </message>
    <message>
        <source>{rep} goes prospecting, back by {return_by}.</source>
        <translation>{rep} gaat klanten werven, terug om {return_by}.</translation>
    </message>
    <message>
        <source>The customer goes to {assigned} on {floor}.</source>
        <translation>De klant gaat naar {assigned} bij {floor}.</translation>
    </message>
    <message>
        <source>The customer waits on {floor}.</source>
        <translation>De klant wacht bij {floor}.</translation>
    </message>
    <message>
        <source>Sale {sale} is confirmed.</source>
        <translation>Verkoop {sale} is bevestigd.</translation>
    </message>
    <message>
        <source>Sale {sale} is cancelled by a counter-entry.</source>
        <translation>Verkoop {sale} is geannuleerd met een tegenboeking.</translation>
    </message>
    <message>
        <source>{at}: done with a customer, no turn used; place {after} kept.</source>
        <translation>{at}: klaar met een klant, geen beurt gebruikt; plek {after} blijft.</translation>
    </message>
    <message>
        <source>{at}: {other} was called for a customer, no turn used; from place {before} to {after}.</source>
        <translation>{at}: {other} is geroepen voor een klant, geen beurt gebruikt; van plek {before} naar {after}.</translation>
    </message>
    <message>
        <source>{at}: {other} handed a customer over; from place {before} to {after}.</source>
        <translation>{at}: {other} droeg een klant over; van plek {before} naar {after}.</translation>
    </message>
    <message>
        <source>{at}: done with a customer, no turn used.</source>
        <translation>{at}: klaar met een klant, geen beurt gebruikt.</translation>
    </message>
    <message>
        <source>{at}: done with a colleague&apos;s customer.</source>
        <translation>{at}: klaar met de klant van een collega.</translation>
    </message>
    <message>
        <source>In the floor log of {floor} entries are missing at entry {number} of {on}.</source>
        <translation>In het logboek van {floor} ontbreken regels bij regel {number} van {on}.</translation>
    </message>
    <message>
        <source>{owner} works on this lead already, so the call stays.</source>
        <translation>{owner} werkt al aan deze lead, dus het telefoontje blijft staan.</translation>
    </message>
    <message>
        <source>Visits of earlier days without an outcome</source>
        <translation>Bezoeken van eerdere dagen zonder uitkomst</translation>
    </message>
    <message>
        <source>Overdue follow-ups</source>
        <translation>Te late opvolgingen</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Vakantie</translation>
    </message>
    <message>
        <source>Ill</source>
        <translation>Ziek</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Opleiding</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Afwezig</translation>
    </message>
    <message>
        <source>Worked well</source>
        <translation>Goed opgevolgd</translation>
    </message>
    <message>
        <source>To be talked over</source>
        <translation>Te bespreken</translation>
    </message>
    <message>
        <source>Does not count yet: counts on its delivery</source>
        <translation>Telt nog niet mee: telt bij aflevering</translation>
    </message>
    <message>
        <source>Counts in the month of its delivery</source>
        <translation>Telt in de maand van aflevering</translation>
    </message>
    <message>
        <source>All for the rep who had the customer</source>
        <translation>Alles voor de verkoper die de klant had</translation>
    </message>
    <message>
        <source>Half and half: the customer&apos;s own rep was not in</source>
        <translation>Half om half: de eigen verkoper van de klant was er niet</translation>
    </message>
    <message>
        <source>All for the owner of the lead</source>
        <translation>Alles voor de eigenaar van de lead</translation>
    </message>
    <message>
        <source>E-mail: {state}</source>
        <translation>E-mail: {state}</translation>
    </message>
    <message>
        <source>The customer wrote</source>
        <translation>De klant schreef</translation>
    </message>
    <message>
        <source>An automatic answer came</source>
        <translation>Er kwam een automatisch antwoord</translation>
    </message>
    <message>
        <source>The e-mail could not be delivered</source>
        <translation>De e-mail kon niet worden bezorgd</translation>
    </message>
    <message>
        <source>Nobody knows whether the e-mail went out; it is sent once more as the same mail</source>
        <translation>Niemand weet of de e-mail is aangekomen; hij wordt nog eens verstuurd als dezelfde mail</translation>
    </message>
    <message>
        <source>Automatic confirmation: {state}</source>
        <translation>Automatische bevestiging: {state}</translation>
    </message>
    <message>
        <source>Appointment moved</source>
        <translation>Afspraak verzet</translation>
    </message>
    <message>
        <source>Appointment confirmed</source>
        <translation>Afspraak bevestigd</translation>
    </message>
    <message>
        <source>Did not come to the appointment</source>
        <translation>Niet op de afspraak gekomen</translation>
    </message>
    <message>
        <source>Appointment cancelled</source>
        <translation>Afspraak geannuleerd</translation>
    </message>
    <message>
        <source>Merged with lead {lead}</source>
        <translation>Samengevoegd met lead {lead}</translation>
    </message>
    <message>
        <source>Taken apart from lead {lead}</source>
        <translation>Losgemaakt van lead {lead}</translation>
    </message>
    <message>
        <source>waits to be sent</source>
        <translation>wacht op verzending</translation>
    </message>
    <message>
        <source>is being sent</source>
        <translation>wordt verstuurd</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>verstuurd</translation>
    </message>
    <message>
        <source>could not be sent</source>
        <translation>kon niet worden verstuurd</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>teruggenomen</translation>
    </message>
    <message>
        <source>the owner has left</source>
        <translation>de eigenaar is vertrokken</translation>
    </message>
    <message>
        <source>The database cannot be reached, so this was not done. Reception notes who comes in; all else can be done when it is back.</source>
        <translation>De database is onbereikbaar, dus dit is niet gedaan. De receptie noteert wie binnenkomt; al het andere kan zodra de database er weer is.</translation>
    </message>
    <message>
        <source>This customer came on {day} and waits for nobody any more. Say which rep it was, or that nobody took the customer.</source>
        <translation>Deze klant kwam op {day} en wacht op niemand meer. Zeg welke verkoper het was, of dat niemand de klant heeft geholpen.</translation>
    </message>
    <message>
        <source>This arrival was noted for {dealer}, not for the dealership that is open. It stays on this PC until that database is open.</source>
        <translation>Deze aankomst is genoteerd voor {dealer}, niet voor het bedrijf dat open is. Ze blijft op deze pc tot die database open is.</translation>
    </message>
    <message>
        <source>{rep} is an internet rep this month: leads instead of prospecting, and own happy calls.</source>
        <translation>{rep} is deze maand internetverkoper: leads in plaats van prospecting, en eigen happy calls.</translation>
    </message>
    <message>
        <source>{rep} sold this car and makes the call.</source>
        <translation>{rep} heeft deze auto verkocht en belt.</translation>
    </message>
    <message>
        <source>This is a customer of {rep}. Send him or her to the showroom, {rep} is called.</source>
        <translation>Dit is een klant van {rep}. Stuur de klant naar de showroom, {rep} wordt geroepen.</translation>
    </message>
    <message>
        <source>Enter the appointment or the visit itself: it is logged with it.</source>
        <translation>Voer de afspraak of het bezoek zelf in: dan wordt het meegenoteerd.</translation>
    </message>
    <message>
        <source>Only who waits in service can be sent over by the workshop.</source>
        <translation>Alleen wie bij de werkplaats wacht, kan door de werkplaats gestuurd worden.</translation>
    </message>
    <message>
        <source>Say on which day you ask again.</source>
        <translation>Zeg op welke dag je het opnieuw vraagt.</translation>
    </message>
    <message>
        <source>{on} is not ahead: ask again on a later day.</source>
        <translation>{on} ligt niet voor je: vraag het op een latere dag opnieuw.</translation>
    </message>
    <message>
        <source>Write a name, a plate or a number: who waits has to be found.</source>
        <translation>Schrijf een naam, kenteken of nummer: wie wacht, moet te vinden zijn.</translation>
    </message>
    <message>
        <source>This car or customer waits already.</source>
        <translation>Deze auto of klant wacht al.</translation>
    </message>
    <message>
        <source>No car is of the year {year}.</source>
        <translation>Geen auto is van bouwjaar {year}.</translation>
    </message>
    <message>
        <source>{at} has passed: write until when the wait is.</source>
        <translation>{at} is voorbij: schrijf tot wanneer het wachten duurt.</translation>
    </message>
    <message>
        <source>The list has {rows} rows, at most {most} are taken in at once.</source>
        <translation>De lijst heeft {rows} rijen, er gaan er hooguit {most} tegelijk in.</translation>
    </message>
    <message>
        <source>These are one record already.</source>
        <translation>Dit is al één klantkaart.</translation>
    </message>
    <message>
        <source>{file} could not be erased: {problem}. Close what has it open, and erase it again.</source>
        <translation>{file} kon niet worden gewist: {problem}. Sluit wat het open heeft en wis het opnieuw.</translation>
    </message>
    <message>
        <source>One of the two was merged into another record meanwhile. Look again.</source>
        <translation>Een van de twee ging intussen op in een andere kaart. Kijk opnieuw.</translation>
    </message>
    <message>
        <source>This record was not merged into another one.</source>
        <translation>Deze kaart is niet in een andere opgegaan.</translation>
    </message>
    <message>
        <source>A customer needs a name, as long as neither company, number nor e-mail is known.</source>
        <translation>Een klant heeft een naam nodig, zolang bedrijf, nummer en e-mail onbekend zijn.</translation>
    </message>
    <message>
        <source>Up to {most} numbers, addresses or plates of a kind fit. Take out those that are over.</source>
        <translation>Er passen hoogstens {most} nummers, adressen of kentekens van één soort. Haal weg wat te veel is.</translation>
    </message>
    <message>
        <source>The note has {length} characters; up to {most} fit. Shorten it.</source>
        <translation>De notitie heeft {length} tekens; er passen er {most}. Kort haar in.</translation>
    </message>
    <message>
        <source>Give the portal a name; its leads have it as their source.</source>
        <translation>Geef de portal een naam; die staat als bron bij zijn leads.</translation>
    </message>
    <message>
        <source>{domain} is no domain. Type what stands behind the @ of its mails, such as portal.com.</source>
        <translation>{domain} is geen domein. Typ wat achter de @ van zijn e-mails staat, zoals portal.nl.</translation>
    </message>
    <message>
        <source>{rep} is not checked in. Check in first.</source>
        <translation>{rep} is niet ingecheckt. Check eerst in.</translation>
    </message>
    <message>
        <source>{rep} is checked in on {floor}. Send the customer on to that floor, or choose a rep of this one.</source>
        <translation>{rep} is ingecheckt bij {floor}. Stuur de klant door naar die vloer, of kies een verkoper van deze vloer.</translation>
    </message>
    <message>
        <source>{rep} is passed over until this is done: {causes}. A manager can lift that.</source>
        <translation>{rep} wordt overgeslagen tot dit klaar is: {causes}. Een manager kan dat opheffen.</translation>
    </message>
    <message>
        <source>Nothing holds {rep} back.</source>
        <translation>Niets houdt {rep} tegen.</translation>
    </message>
    <message>
        <source>{rep} is {role} this month and stands in no line, so there is no place to keep.</source>
        <translation>{rep} is deze maand {role} en staat in geen rij: er is geen plek te houden.</translation>
    </message>
    <message>
        <source>{rep} is at the desk and was not called back.</source>
        <translation>{rep} zit aan de leaddesk en is niet teruggeroepen.</translation>
    </message>
    <message>
        <source>{rep} has had the extra minutes for this recall already.</source>
        <translation>{rep} heeft de extra minuten voor deze keer al gehad.</translation>
    </message>
    <message>
        <source>{rep} is late already. Come back, park the lead or hand it over.</source>
        <translation>{rep} is al te laat. Kom terug, parkeer de lead of draag die over.</translation>
    </message>
    <message>
        <source>{rep} took this customer {ago} ago.</source>
        <translation>{rep} nam deze klant {ago} geleden.</translation>
    </message>
    <message>
        <source>{rep} is with this customer already.</source>
        <translation>{rep} is al bij deze klant.</translation>
    </message>
    <message>
        <source>This customer is on {floor} already.</source>
        <translation>Deze klant is al bij {floor}.</translation>
    </message>
    <message>
        <source>Say on which place {rep} goes.</source>
        <translation>Zeg op welke plek {rep} komt.</translation>
    </message>
    <message>
        <source>Count 1 to {most} people at a time.</source>
        <translation>Tel 1 tot {most} mensen per keer.</translation>
    </message>
    <message>
        <source>A dispute and a ruling are not disputed again. Speak with the manager.</source>
        <translation>Tegen een bezwaar of een besluit kun je geen bezwaar maken. Spreek met de manager.</translation>
    </message>
    <message>
        <source>{rep} has disputed that entry already; a manager rules.</source>
        <translation>{rep} heeft al bezwaar gemaakt tegen die invoer; een manager beslist.</translation>
    </message>
    <message>
        <source>An entry can be disputed on its own day only.</source>
        <translation>Bezwaar tegen een invoer kan alleen op de dag zelf.</translation>
    </message>
    <message>
        <source>{day} is over, so nobody is moved in its line. Settle the dispute without a place; who should stand elsewhere today is moved today.</source>
        <translation>{day} is voorbij, dus niemand wordt in die rij verplaatst. Beslis het bezwaar zonder plek; wie vandaag elders hoort te staan, wordt vandaag verplaatst.</translation>
    </message>
    <message>
        <source>That dispute is settled already.</source>
        <translation>Dat bezwaar is al afgehandeld.</translation>
    </message>
    <message>
        <source>{day} was closed at {at}, so nothing of it is undone. Enter what is right now.</source>
        <translation>{day} is om {at} afgesloten, dus daarvan wordt niets meer ongedaan gemaakt. Voer nu in wat klopt.</translation>
    </message>
    <message>
        <source>{day} was closed at {at}, so what stands about this customer stays: {stands}. What is still empty can be filled in.</source>
        <translation>{day} is om {at} afgesloten, dus wat over deze klant is ingevuld blijft staan: {stands}. Wat nog leeg is, kan worden ingevuld.</translation>
    </message>
    <message>
        <source>Entry {number} ({kind}) in the log of {floor} came after it and needs it. Undo that one first.</source>
        <translation>Invoer {number} ({kind}) in het logboek van {floor} kwam erna en heeft deze nodig. Maak die eerst ongedaan.</translation>
    </message>
    <message>
        <source>Sale {sale} of {on} was entered for this customer, so the visit stays as it is. If nothing was sold, cancel the sale first.</source>
        <translation>Verkoop {sale} van {on} is voor deze klant ingevoerd, dus het bezoek blijft zoals het is. Annuleer eerst de verkoop als er niets is verkocht.</translation>
    </message>
    <message>
        <source>Somebody has worked on this lead since, so it stays as it is.</source>
        <translation>Er is sindsdien aan deze lead gewerkt, dus die blijft zoals hij is.</translation>
    </message>
    <message>
        <source>This is not yours to do here. Sign in as somebody who may, or ask a manager.</source>
        <translation>Dit mag je hier niet doen. Meld je aan als iemand die het mag, of vraag een manager.</translation>
    </message>
    <message>
        <source>Nothing on file says that this is a customer of {rep}. Enter the customer&apos;s name or number first, or ask a manager to move the visit.</source>
        <translation>Nergens staat dat dit een klant van {rep} is. Vul eerst de naam of het nummer van de klant in, of vraag een manager het bezoek te verplaatsen.</translation>
    </message>
    <message>
        <source>{rep} is a showroom rep this month and takes no leads. Give it to an internet or hybrid rep.</source>
        <translation>{rep} is deze maand showroomverkoper en neemt geen leads. Geef hem aan een internet- of hybrideverkoper.</translation>
    </message>
    <message>
        <source>{rep} is not on shift. Check in first.</source>
        <translation>{rep} heeft geen dienst. Check eerst in.</translation>
    </message>
    <message>
        <source>{rep} is entered as away until {until}. A manager can take that back.</source>
        <translation>{rep} staat als afwezig tot en met {until}. Een manager kan dat terugnemen.</translation>
    </message>
    <message>
        <source>{rep} has nobody to call back who phoned in that entry.</source>
        <translation>{rep} hoeft niemand terug te bellen die toen belde.</translation>
    </message>
    <message>
        <source>{day} lies ahead. Write about a day that has begun.</source>
        <translation>{day} ligt in de toekomst. Schrijf over een dag die begonnen is.</translation>
    </message>
    <message>
        <source>What was written about {day} was talked over and ticked. A manager can take that back.</source>
        <translation>Wat over {day} geschreven is, is besproken en afgevinkt. Een manager kan dat terugnemen.</translation>
    </message>
    <message>
        <source>Lead {lead} is still open. Closed leads are looked through.</source>
        <translation>Lead {lead} is nog open. Gesloten leads worden nagekeken.</translation>
    </message>
    <message>
        <source>That is the same lead. Choose another one.</source>
        <translation>Dat is dezelfde lead. Kies een andere.</translation>
    </message>
    <message>
        <source>Lead {lead} went into no other one.</source>
        <translation>Lead {lead} is niet in een andere opgegaan.</translation>
    </message>
    <message>
        <source>Lead {lead} went into lead {into} since. Take those apart first.</source>
        <translation>Lead {lead} is sindsdien in lead {into} opgegaan. Maak die eerst los.</translation>
    </message>
    <message>
        <source>This lead went into lead {into}. Take the two apart instead.</source>
        <translation>Deze lead is in lead {into} opgegaan. Maak die twee los.</translation>
    </message>
    <message>
        <source>Leads {lead} and {other} are not suggested as one.</source>
        <translation>De leads {lead} en {other} worden niet als één voorgesteld.</translation>
    </message>
    <message>
        <source>The absence would end on {last}, before it begins on {first}.</source>
        <translation>De afwezigheid zou op {last} eindigen, voordat ze op {first} begint.</translation>
    </message>
    <message>
        <source>This lead is closed. Reopen it first.</source>
        <translation>Deze lead is gesloten. Heropen hem eerst.</translation>
    </message>
    <message>
        <source>This lead is open already.</source>
        <translation>Deze lead is al open.</translation>
    </message>
    <message>
        <source>{winner} has this lead already.</source>
        <translation>{winner} heeft deze lead al.</translation>
    </message>
    <message>
        <source>This text is too long; at most {most} characters fit.</source>
        <translation>Deze tekst is te lang; er passen hooguit {most} tekens.</translation>
    </message>
    <message>
        <source>Nothing is known for {placeholders}. Fill it in before the e-mail is sent.</source>
        <translation>Voor {placeholders} is niets bekend. Vul het in voordat de e-mail wordt verstuurd.</translation>
    </message>
    <message>
        <source>This lead has no e-mail address that could be written to.</source>
        <translation>Deze lead heeft geen e-mailadres waaraan je kunt schrijven.</translation>
    </message>
    <message>
        <source>{address} is no address of this lead. Choose one of its own.</source>
        <translation>{address} is geen adres van deze lead. Kies een van zijn eigen adressen.</translation>
    </message>
    <message>
        <source>No mailbox can send yet. Enter the server for sending and the sender&apos;s address of one.</source>
        <translation>Nog geen enkele mailbox kan versturen. Vul bij een mailbox de server voor verzenden en het adres van de afzender in.</translation>
    </message>
    <message>
        <source>At most {most} files go with one e-mail. Send the others with a second one.</source>
        <translation>Bij één e-mail passen hooguit {most} bestanden. Verstuur de andere met een tweede.</translation>
    </message>
    <message>
        <source>The files are too large for an e-mail: together at most {most} MB.</source>
        <translation>De bestanden zijn te groot voor een e-mail: samen hooguit {most} MB.</translation>
    </message>
    <message>
        <source>This e-mail is being sent just now and cannot be taken back.</source>
        <translation>Deze e-mail wordt op dit moment verstuurd en kan niet worden teruggenomen.</translation>
    </message>
    <message>
        <source>This e-mail was sent already.</source>
        <translation>Deze e-mail is al verstuurd.</translation>
    </message>
    <message>
        <source>This e-mail was taken back already.</source>
        <translation>Deze e-mail is al teruggenomen.</translation>
    </message>
    <message>
        <source>This e-mail did not fail: it needs no second try by hand.</source>
        <translation>Deze e-mail is niet mislukt: opnieuw proberen is niet nodig.</translation>
    </message>
    <message>
        <source>Give the template a name.</source>
        <translation>Geef het sjabloon een naam.</translation>
    </message>
    <message>
        <source>Write the text of the template.</source>
        <translation>Schrijf de tekst van het sjabloon.</translation>
    </message>
    <message>
        <source>This is too long; at most {most} characters fit.</source>
        <translation>Dit is te lang; er passen hooguit {most} tekens.</translation>
    </message>
    <message>
        <source>There is a template called {name} already. Choose another name.</source>
        <translation>Er is al een sjabloon dat {name} heet. Kies een andere naam.</translation>
    </message>
    <message>
        <source>{placeholder} is no placeholder. There are: {known}.</source>
        <translation>{placeholder} is geen invulveld. Er zijn: {known}.</translation>
    </message>
    <message>
        <source>Give the PC a name.</source>
        <translation>Geef de pc een naam.</translation>
    </message>
    <message>
        <source>There is a PC called {name} already. {free} is free.</source>
        <translation>Er is al een pc die {name} heet. {free} is nog vrij.</translation>
    </message>
    <message>
        <source>{name} runs, or did a moment ago: it would be on the list again at once. Close Showroom there first.</source>
        <translation>{name} staat aan, of deed dat net nog: hij zou meteen weer in de lijst staan. Sluit Showroom daar eerst af.</translation>
    </message>
    <message>
        <source>Another program reads the mailbox {name} just now: {by}.</source>
        <translation>Een ander programma leest de mailbox {name} op dit moment: {by}.</translation>
    </message>
    <message>
        <source>There is a mailbox called {name} already. Choose another name.</source>
        <translation>Er is al een mailbox met de naam {name}. Kies een andere naam.</translation>
    </message>
    <message>
        <source>Give the mailbox a name.</source>
        <translation>Geef de mailbox een naam.</translation>
    </message>
    <message>
        <source>{host} is no name of a server. Write it as your provider does, such as imap.example.com.</source>
        <translation>{host} is geen naam van een server. Schrijf hem zoals je provider dat doet, bijvoorbeeld imap.example.com.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Een poort is een getal van 1 tot en met 65535.</translation>
    </message>
    <message>
        <source>Say under which name the mailbox is signed in to; often it is its address.</source>
        <translation>Vul in onder welke naam de mailbox wordt geopend; vaak is dat het adres zelf.</translation>
    </message>
    <message>
        <source>Say which folder is read.</source>
        <translation>Vul in welke map wordt gelezen.</translation>
    </message>
    <message>
        <source>Say which other folder the mails go to that became a lead.</source>
        <translation>Vul in naar welke andere map de mails gaan die een lead werden.</translation>
    </message>
    <message>
        <source>Look for mail every 1 to {most} minutes.</source>
        <translation>Kijk elke 1 tot {most} minuten naar mail.</translation>
    </message>
    <message>
        <source>{address} is no mail address. Replies need one to come from.</source>
        <translation>{address} is geen e-mailadres. Antwoorden hebben een afzender nodig.</translation>
    </message>
    <message>
        <source>Signing in to Microsoft or Google needs the client id under which they know this program.</source>
        <translation>Aanmelden bij Microsoft of Google vraagt om de client-id waaronder zij dit programma kennen.</translation>
    </message>
    <message>
        <source>Nobody has this lead yet. Claim it first.</source>
        <translation>Niemand heeft deze lead nog. Pak hem eerst op.</translation>
    </message>
    <message>
        <source>This lead is {owner}&apos;s. Only {owner} or a manager can do that.</source>
        <translation>Deze lead is van {owner}. Alleen {owner} of een manager kan dat doen.</translation>
    </message>
    <message>
        <source>A lead in hand goes to an internet rep on shift; {rep} is none this month.</source>
        <translation>Een lead waar je mee bezig bent gaat naar een internetverkoper die dienst heeft; {rep} is dat deze maand niet.</translation>
    </message>
    <message>
        <source>Not reached takes {needed} calls on {needed_days} days; so far {attempts} on {days}.</source>
        <translation>Niet bereikt vraagt {needed} belpogingen op {needed_days} dagen; tot nu toe {attempts} op {days}.</translation>
    </message>
    <message>
        <source>{at} has passed. Choose a later time.</source>
        <translation>{at} is voorbij. Kies een latere tijd.</translation>
    </message>
    <message>
        <source>This lead came as a message; who asked stands in it.</source>
        <translation>Deze lead kwam als bericht; wie vroeg staat daarin.</translation>
    </message>
    <message>
        <source>This message is no longer in quarantine: it was read again or taken down meanwhile.</source>
        <translation>Dit bericht staat niet meer in quarantaine: het is intussen opnieuw gelezen of als lead ingevoerd.</translation>
    </message>
    <message>
        <source>Write a few words first.</source>
        <translation>Schrijf eerst een paar woorden.</translation>
    </message>
    <message>
        <source>This appointment is over ({state}).</source>
        <translation>Deze afspraak is voorbij ({state}).</translation>
    </message>
    <message>
        <source>This appointment is still to come ({at}).</source>
        <translation>Deze afspraak moet nog komen ({at}).</translation>
    </message>
    <message>
        <source>This sale is cancelled already.</source>
        <translation>Deze verkoop is al geannuleerd.</translation>
    </message>
    <message>
        <source>{setting} cannot be {value}. Try it with {least} to {most}.</source>
        <translation>{setting} kan niet {value} zijn. Probeer het met {least} tot {most}.</translation>
    </message>
    <message>
        <source>{month} is not over yet. The rule lab replays months that are.</source>
        <translation>{month} is nog niet voorbij. Het regellab speelt maanden na die voorbij zijn.</translation>
    </message>
    <message>
        <source>Nothing of this list is new, so nothing was entered.</source>
        <translation>Niets in deze lijst is nieuw, dus er is niets ingevoerd.</translation>
    </message>
    <message>
        <source>Nothing of {name} is left in the ledger that could be taken back.</source>
        <translation>Van {name} staat niets meer in het verkoopboek dat teruggenomen kan worden.</translation>
    </message>
    <message>
        <source>This sale is confirmed already.</source>
        <translation>Deze verkoop is al bevestigd.</translation>
    </message>
    <message>
        <source>A sale cannot be cancelled before its own date.</source>
        <translation>Een verkoop kan niet vóór zijn eigen datum worden geannuleerd.</translation>
    </message>
    <message>
        <source>Sale {sale} is confirmed, so it stays as it is; only its car, delivery and contract can be added. Correct it: a counter-entry takes it back and a new entry stands in for it.</source>
        <translation>Verkoop {sale} is bevestigd en blijft dus zoals hij is; alleen auto, aflevering en contract kunnen erbij. Corrigeer hem: een tegenboeking neemt hem terug en een nieuwe boeking komt ervoor in de plaats.</translation>
    </message>
    <message>
        <source>Sale {sale} is only proposed. Change it itself, and confirm it.</source>
        <translation>Verkoop {sale} is nog een voorstel. Wijzig hem zelf en bevestig hem.</translation>
    </message>
    <message>
        <source>Nothing was changed in sale {sale}.</source>
        <translation>Aan verkoop {sale} is niets veranderd.</translation>
    </message>
    <message>
        <source>Sale {sale} asks nothing any more.</source>
        <translation>Bij verkoop {sale} staat geen vraag meer open.</translation>
    </message>
    <message>
        <source>Nothing came of entry {prospecting} of the prospecting log. Name one that led to a proposal, an appointment or a visit, or none.</source>
        <translation>Uit regel {prospecting} van het prospectinglog is niets voortgekomen. Noem er een die tot een voorstel, een afspraak of een bezoek leidde, of geen.</translation>
    </message>
    <message>
        <source>{on} is still to come. Note the delivery on its day.</source>
        <translation>{on} moet nog komen. Noteer de aflevering op de dag zelf.</translation>
    </message>
    <message>
        <source>A car is not delivered before its sale of {on}. Check both dates.</source>
        <translation>Een auto wordt niet afgeleverd vóór de verkoop van {on}. Controleer beide datums.</translation>
    </message>
    <message>
        <source>The contract ends before the sale of {on}. Check both dates.</source>
        <translation>Het contract eindigt vóór de verkoop van {on}. Controleer beide datums.</translation>
    </message>
    <message>
        <source>Pay credit comes to {total}. Name each rep once, with two decimals and more than 0; together it is 1.00.</source>
        <translation>De provisie is samen {total}. Noem elke verkoper één keer, met twee decimalen en meer dan 0; samen is het 1.00.</translation>
    </message>
    <message>
        <source>Lead {lead} lies in the pool, so nobody sold it. Assign it first, or name the rep.</source>
        <translation>Lead {lead} ligt in de pool, dus niemand heeft hem verkocht. Wijs hem eerst toe, of noem de verkoper.</translation>
    </message>
    <message>
        <source>The sale of this lead was entered already: sale {sale} of {on}. Enter another car of the same lead as such.</source>
        <translation>De verkoop van deze lead is al ingevoerd: verkoop {sale} van {on}. Voer nog een auto van dezelfde lead als zodanig in.</translation>
    </message>
    <message>
        <source>Say who disputes it: name the rep.</source>
        <translation>Zeg wie bezwaar maakt: noem de verkoper.</translation>
    </message>
    <message>
        <source>Say in a few words what is wrong about sale {sale}.</source>
        <translation>Zeg in een paar woorden wat er niet klopt aan verkoop {sale}.</translation>
    </message>
    <message>
        <source>{rep} disputes sale {sale} already. The manager rules first.</source>
        <translation>{rep} maakte al bezwaar tegen verkoop {sale}. Eerst beslist de manager.</translation>
    </message>
    <message>
        <source>Nobody disputes sale {sale}.</source>
        <translation>Niemand maakt bezwaar tegen verkoop {sale}.</translation>
    </message>
    <message>
        <source>The dispute of sale {sale} was ruled already.</source>
        <translation>Over het bezwaar tegen verkoop {sale} is al beslist.</translation>
    </message>
    <message>
        <source>Say in a few words why; the rep reads it beside sale {sale}.</source>
        <translation>Zeg in een paar woorden waarom; de verkoper leest het bij verkoop {sale}.</translation>
    </message>
    <message>
        <source>Upheld means that sale {sale} becomes another one: change or cancel it with the ruling.</source>
        <translation>Gelijk geven betekent dat verkoop {sale} verandert: wijzig of annuleer hem bij de beslissing.</translation>
    </message>
    <message>
        <source>The sale of this visit was entered already: sale {sale} of {on}. Enter another car of the same visit as such.</source>
        <translation>De verkoop van dit bezoek is al ingevoerd: verkoop {sale} van {on}. Voer nog een auto van hetzelfde bezoek als zodanig in.</translation>
    </message>
    <message>
        <source>That is a counter-entry; it stays as it is.</source>
        <translation>Dat is een tegenboeking; die blijft zoals hij is.</translation>
    </message>
    <message>
        <source>Name at least one rep.</source>
        <translation>Noem minstens één verkoper.</translation>
    </message>
    <message>
        <source>{rep} is named twice.</source>
        <translation>{rep} is twee keer genoemd.</translation>
    </message>
    <message>
        <source>A share has at most two decimals.</source>
        <translation>Een deel heeft hoogstens twee decimalen.</translation>
    </message>
    <message>
        <source>A share is above zero.</source>
        <translation>Een deel is groter dan nul.</translation>
    </message>
    <message>
        <source>The shares are {total} together; they must be exactly 1.00.</source>
        <translation>De delen zijn samen {total}; ze moeten precies 1,00 zijn.</translation>
    </message>
    <message>
        <source>{on} is still to come. Enter the sale on its day.</source>
        <translation>{on} moet nog komen. Voer de verkoop op de dag zelf in.</translation>
    </message>
    <message>
        <source>The month has begun. A manager can correct a wrong entry.</source>
        <translation>De maand is begonnen. Een manager kan een verkeerde invoer herstellen.</translation>
    </message>
    <message>
        <source>Nothing is chosen for {month} that could be refused; the role before continues.</source>
        <translation>Voor {month} is niets gekozen dat geweigerd kan worden; de rol van daarvoor loopt door.</translation>
    </message>
    <message>
        <source>The quota is at least {minimum}.</source>
        <translation>Het quotum is minstens {minimum}.</translation>
    </message>
    <message>
        <source>The quota is at most {most}.</source>
        <translation>De quota is ten hoogste {most}.</translation>
    </message>
    <message>
        <source>A manager set your quota for that month: choose at least {least}, or ask the manager.</source>
        <translation>Een manager heeft je quota voor die maand gezet: kies er minstens {least}, of vraag het de manager.</translation>
    </message>
    <message>
        <source>{month} is too far ahead. A rep chooses for the next month, a manager for up to 12 months from now.</source>
        <translation>{month} ligt te ver vooruit. Een verkoper kiest voor de volgende maand, een manager tot 12 maanden vooruit.</translation>
    </message>
    <message>
        <source>{month} has no selling days, so there is nothing to measure. Check opening days and closings.</source>
        <translation>{month} heeft geen verkoopdagen, dus er valt niets te meten. Kijk de openingsdagen en sluitingen na.</translation>
    </message>
    <message>
        <source>{month} is closed, so nothing dated in it changes. Enter it in the open month: what was wrong is set right by a counter-entry.</source>
        <translation>{month} is afgesloten, dus niets met een datum in die maand verandert nog. Voer het in de open maand in: wat fout was, zet je recht met een tegenboeking.</translation>
    </message>
    <message>
        <source>{month} is closed already.</source>
        <translation>{month} is al afgesloten.</translation>
    </message>
    <message>
        <source>{month} is not over yet. A month is closed from the 1st of the next one on.</source>
        <translation>{month} is nog niet voorbij. Een maand sluit je af vanaf de 1e van de volgende.</translation>
    </message>
    <message>
        <source>{month} cannot be closed yet: {count} things of its checklist could still move a gauge. Settle them first.</source>
        <translation>{month} kan nog niet worden afgesloten: {count} punten van de checklist kunnen nog een meter verschuiven. Handel die eerst af.</translation>
    </message>
    <message>
        <source>Nobody had a role in {month}, so there is nothing to close.</source>
        <translation>Niemand had een rol in {month}, dus er valt niets af te sluiten.</translation>
    </message>
    <message>
        <source>Nobody had a role in {month}, or it is still to come: there is nothing to report.</source>
        <translation>Niemand had een rol in {month}, of die maand moet nog komen: er valt niets te rapporteren.</translation>
    </message>
    <message>
        <source>{month} is still open. Months are closed in order: close that one first.</source>
        <translation>{month} is nog open. Maanden sluit je op volgorde af: sluit die eerst af.</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Een naam is nodig.</translation>
    </message>
    <message>
        <source>There is a {name} already. Choose another name.</source>
        <translation>{name} bestaat al. Kies een andere naam.</translation>
    </message>
    <message>
        <source>A PIN is four to eight digits.</source>
        <translation>Een pincode heeft vier tot acht cijfers.</translation>
    </message>
    <message>
        <source>A PIN of one digit only is guessed at once. Choose another one.</source>
        <translation>Een pincode van één en hetzelfde cijfer is zo geraden. Kies een andere.</translation>
    </message>
    <message>
        <source>At least {minimum} characters, please.</source>
        <translation>Minstens {minimum} tekens.</translation>
    </message>
    <message>
        <source>That is not the PIN or password of {name}.</source>
        <translation>Dat is niet de pincode of het wachtwoord van {name}.</translation>
    </message>
    <message>
        <source>Type the PIN or password of {name}.</source>
        <translation>Typ de pincode of het wachtwoord van {name}.</translation>
    </message>
    <message>
        <source>Too many wrong tries. {name} can try again in {wait}.</source>
        <translation>Te vaak verkeerd. {name} kan het over {wait} weer proberen.</translation>
    </message>
    <message>
        <source>{name} has no PIN or password yet. A manager sets one.</source>
        <translation>{name} heeft nog geen pincode of wachtwoord. Een manager stelt er een in.</translation>
    </message>
    <message>
        <source>{name} is no rep yet, so nothing was added. Add the rep: a user to sign in as comes with it.</source>
        <translation>{name} is nog geen verkoper, dus er is niets toegevoegd. Voeg de verkoper toe: daar hoort een gebruiker bij om mee aan te melden.</translation>
    </message>
    <message>
        <source>{rep} signs in as {name} already, so nothing was added. Set another PIN if it is lost.</source>
        <translation>{rep} meldt zich al aan als {name}, dus er is niets toegevoegd. Stel een andere pincode in als die kwijt is.</translation>
    </message>
    <message>
        <source>{name} is no longer signed in here: a manager changed who works here. Nothing was done; sign in again, or ask a manager.</source>
        <translation>{name} is hier niet meer aangemeld: een manager heeft gewijzigd wie hier werkt. Er is niets gedaan; meld je opnieuw aan of vraag een manager.</translation>
    </message>
    <message>
        <source>Act {act} was something else, so nothing was done. `showroom act {act}` says what it was; give this one an id of its own.</source>
        <translation>Handeling {act} was iets anders, dus er is niets gedaan. `showroom act {act}` zegt wat het was; geef deze een eigen id.</translation>
    </message>
    <message>
        <source>{name} may not sign in any longer since {on}. A manager can change that under Settings, People.</source>
        <translation>{name} mag zich sinds {on} niet meer aanmelden. Een manager kan dat wijzigen bij Instellingen, Mensen.</translation>
    </message>
    <message>
        <source>{name} is the last manager. Add another manager first; until then nothing is changed.</source>
        <translation>{name} is de laatste manager. Voeg eerst een andere manager toe; tot dan is er niets gewijzigd.</translation>
    </message>
    <message>
        <source>There is a manager already. Sign in as that manager to add people.</source>
        <translation>Er is al een manager. Meld je als die manager aan om mensen toe te voegen.</translation>
    </message>
    <message>
        <source>{rep} has no PIN yet. A manager gives the first one, under Settings, People.</source>
        <translation>{rep} heeft nog geen pincode. Een manager geeft de eerste, bij Instellingen, Mensen.</translation>
    </message>
    <message>
        <source>{rep} starts on {starts}, so the last day cannot be before that.</source>
        <translation>{rep} begint op {starts}, dus de laatste dag kan niet eerder zijn.</translation>
    </message>
    <message>
        <source>The last day of {rep} cannot lie before today. For who has left already, enter today.</source>
        <translation>De laatste dag van {rep} kan niet voor vandaag liggen. Vul voor wie al weg is vandaag in.</translation>
    </message>
    <message>
        <source>{rep} has no last day to take back.</source>
        <translation>{rep} heeft geen laatste dag om terug te nemen.</translation>
    </message>
    <message>
        <source>{rep} has left. Choose a colleague who still works here.</source>
        <translation>{rep} is vertrokken. Kies een collega die hier nog werkt.</translation>
    </message>
    <message>
        <source>An appointment needs a rep who keeps it. Choose a colleague.</source>
        <translation>Een afspraak heeft een verkoper nodig die haar nakomt. Kies een collega.</translation>
    </message>
    <message>
        <source>{rep} has a PIN already. A manager can reset it.</source>
        <translation>{rep} heeft al een pincode. Een manager kan hem opnieuw instellen.</translation>
    </message>
    <message>
        <source>{value} does not fit the setting {setting}.</source>
        <translation>{value} past niet bij de instelling {setting}.</translation>
    </message>
    <message>
        <source>Called back at place {recall_at} and sent to the lead desk from place {desk_from}: the first number has to be lower. Nothing was changed.</source>
        <translation>Terugroepen op plek {recall_at} en naar de leaddesk vanaf plek {desk_from}: het eerste getal moet lager zijn. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>{database} is not a database URL. Write sqlite:///FILE or postgresql://USER@HOST/NAME.</source>
        <translation>{database} is geen database-URL. Schrijf sqlite:///BESTAND of postgresql://GEBRUIKER@HOST/NAAM.</translation>
    </message>
    <message>
        <source>{database} names an engine that is not known. Write sqlite:///FILE or postgresql://USER@HOST/NAME.</source>
        <translation>{database} noemt een onbekend soort database. Schrijf sqlite:///BESTAND of postgresql://GEBRUIKER@HOST/NAAM.</translation>
    </message>
    <message>
        <source>The database {database} cannot be opened: {because}. Nothing was changed.</source>
        <translation>De database {database} gaat niet open: {because}. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>{database} is not a database file. It was left as it is; choose another file.</source>
        <translation>{database} is geen databasebestand. Het bleef zoals het is; kies een ander bestand.</translation>
    </message>
    <message>
        <source>{database} belongs to another program. It was left as it is; choose another database.</source>
        <translation>{database} is van een ander programma. Hij bleef zoals hij is; kies een andere database.</translation>
    </message>
    <message>
        <source>Everything is at {server} since {on}; {database} is only kept. Choose another database: open the dealership&apos;s new join file, or fill in the server.</source>
        <translation>Alles staat sinds {on} op {server}; {database} wordt alleen bewaard. Kies een andere database: open het nieuwe deelnamebestand van het bedrijf of vul de server in.</translation>
    </message>
    <message>
        <source>{database} lies on a network share, where a SQLite file breaks. Choose a folder of this PC, or PostgreSQL for several PCs (postgresql://...).</source>
        <translation>{database} staat op een netwerkschijf, waar een SQLite-bestand stukgaat. Kies een map op deze pc, of PostgreSQL voor meer pc&apos;s (postgresql://...).</translation>
    </message>
    <message>
        <source>The database {database} cannot be reached: {because}. Check that the server runs and that the URL is right; nothing was changed.</source>
        <translation>De database {database} is onbereikbaar: {because}. Kijk of de server draait en of de URL klopt; er is niets veranderd.</translation>
    </message>
    <message>
        <source>{database} is busy with another program. Nothing was changed; try again.</source>
        <translation>{database} is bezig met een ander programma. Er is niets veranderd; probeer opnieuw.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was entered. Free some space and try again.</source>
        <translation>De schijf is vol, dus er is niets ingevoerd. Maak ruimte en probeer opnieuw.</translation>
    </message>
    <message>
        <source>{database} is damaged. Stop entering, keep the file and go back to a backup.</source>
        <translation>{database} is beschadigd. Voer niets meer in, bewaar het bestand en ga terug naar een back-up.</translation>
    </message>
    <message>
        <source>The bytes of message {message} are not those that came in. The lead itself is still there; a backup may hold the message.</source>
        <translation>De bytes van bericht {message} zijn niet die welke binnenkwamen. De lead zelf is er nog; een back-up kan het bericht bevatten.</translation>
    </message>
    <message>
        <source>its folder does not exist</source>
        <translation>de map bestaat niet</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>het is een map</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>dat bestand is er niet</translation>
    </message>
    <message>
        <source>there is no permission</source>
        <translation>daar is geen recht voor</translation>
    </message>
    <message>
        <source>the disk does not answer</source>
        <translation>de schijf antwoordt niet</translation>
    </message>
    <message>
        <source>nothing answers there</source>
        <translation>daar antwoordt niets</translation>
    </message>
    <message>
        <source>the sign-in was refused</source>
        <translation>de aanmelding is geweigerd</translation>
    </message>
    <message>
        <source>there is no such database</source>
        <translation>die database bestaat niet</translation>
    </message>
    <message>
        <source>it was deleted or replaced while it was open</source>
        <translation>het is verwijderd of vervangen terwijl het open was</translation>
    </message>
    <message>
        <source>it has too many connections</source>
        <translation>er zijn te veel verbindingen</translation>
    </message>
    <message>
        <source>the connection was lost</source>
        <translation>de verbinding is verbroken</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Dat bestand bestaat niet.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Het bestand is niet te lezen.</translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>Er staat niets in.</translation>
    </message>
    <message>
        <source>It is larger than any lead.</source>
        <translation>Het is groter dan een lead kan zijn.</translation>
    </message>
    <message>
        <source>It has more parts than any real mail.</source>
        <translation>Het heeft meer delen dan een echte mail.</translation>
    </message>
    <message>
        <source>There is no ADF document in it.</source>
        <translation>Er zit geen ADF-document in.</translation>
    </message>
    <message>
        <source>It names no customer.</source>
        <translation>Er staat geen klant in.</translation>
    </message>
    <message>
        <source>It holds placeholders instead of a person.</source>
        <translation>Er staan invulwoorden in plaats van een persoon.</translation>
    </message>
    <message>
        <source>It is a mail server&apos;s report.</source>
        <translation>Het is een melding van een mailserver.</translation>
    </message>
    <message>
        <source>It is an automatic reply.</source>
        <translation>Het is een automatisch antwoord.</translation>
    </message>
    <message>
        <source>It is a newsletter.</source>
        <translation>Het is een nieuwsbrief.</translation>
    </message>
    <message>
        <source>The sender only looks like a portal.</source>
        <translation>De afzender lijkt alleen op een portaal.</translation>
    </message>
    <message>
        <source>The question itself stands behind a link.</source>
        <translation>De vraag zelf staat achter een link.</translation>
    </message>
    <message>
        <source>It tells of a call but names no number.</source>
        <translation>Het meldt een telefoontje maar noemt geen nummer.</translation>
    </message>
    <message>
        <source>It asks nothing about a vehicle.</source>
        <translation>Het vraagt niets over een auto.</translation>
    </message>
    <message>
        <source>No column of this list says who it is about.</source>
        <translation>Geen kolom van deze lijst zegt om wie het gaat.</translation>
    </message>
    <message>
        <source>This row has more cells than the list has columns.</source>
        <translation>Deze rij heeft meer cellen dan de lijst kolommen heeft.</translation>
    </message>
    <message>
        <source>It is a trial of the form, not a customer.</source>
        <translation>Het is een proef van het formulier, geen klant.</translation>
    </message>
    <message>
        <source>{about} calls this customer back; it is no lead</source>
        <translation>{about} belt deze klant terug; het is geen lead</translation>
    </message>
    <message>
        <source>no record on file, so treated as a walk-in</source>
        <translation>niets bekend, dus als binnenloper behandeld</translation>
    </message>
    <message>
        <source>no appointment due now, so treated as a be-back</source>
        <translation>nu geen afspraak, dus als terugkomer behandeld</translation>
    </message>
    <message>
        <source>hours off the appointment, which stays, so treated as a be-back</source>
        <translation>uren van de afspraak af, die blijft staan, dus als terugkomer behandeld</translation>
    </message>
    <message>
        <source>customer of {about}, no turn used</source>
        <translation>klant van {about}, geen beurt gebruikt</translation>
    </message>
    <message>
        <source>{about} is not in; no turn used</source>
        <translation>{about} is er niet; geen beurt gebruikt</translation>
    </message>
    <message>
        <source>{about} is not in; no turn used, and the appointment stays, hours off</source>
        <translation>{about} is er niet; geen beurt gebruikt, en de afspraak blijft staan, uren later of eerder</translation>
    </message>
    <message>
        <source>waits for {about}</source>
        <translation>wacht op {about}</translation>
    </message>
    <message>
        <source>waits for {about}, who is with a customer on {floor}</source>
        <translation>wacht op {about}, die bij {floor} met een klant is</translation>
    </message>
    <message>
        <source>{about} comes from {floor}</source>
        <translation>{about} komt van {floor}</translation>
    </message>
    <message>
        <source>nobody is free</source>
        <translation>niemand is vrij</translation>
    </message>
    <message>
        <source>{about} takes the customer who waited longer</source>
        <translation>{about} neemt de klant die langer wachtte</translation>
    </message>
    <message>
        <source>{about} was passed</source>
        <translation>{about} is overgeslagen</translation>
    </message>
    <message>
        <source>{about} joins the end: skipped before, and no turn since</source>
        <translation>{about} schuift achteraan: eerder overgeslagen en sindsdien geen beurt</translation>
    </message>
    <message>
        <source>{about} has the former place back</source>
        <translation>{about} heeft de oude plek terug</translation>
    </message>
    <message>
        <source>blocked until the visits of earlier days have an outcome</source>
        <translation>geblokkeerd tot de bezoeken van eerdere dagen een uitkomst hebben</translation>
    </message>
    <message>
        <source>blocked until the overdue follow-ups are done</source>
        <translation>geblokkeerd tot de opvolgingen die te laat zijn gedaan zijn</translation>
    </message>
    <message>
        <source>blocked until the visits of earlier days have an outcome and the overdue follow-ups are done</source>
        <translation>geblokkeerd tot de bezoeken van eerdere dagen een uitkomst hebben en de opvolgingen die te laat zijn gedaan zijn</translation>
    </message>
    <message>
        <source>it was closed already</source>
        <translation>hij was al afgesloten</translation>
    </message>
    <message>
        <source>added to the open lead of the same person</source>
        <translation>toegevoegd aan de open lead van dezelfde persoon</translation>
    </message>
    <message>
        <source>No rep is called {name}.</source>
        <translation>Geen verkoper heet {name}.</translation>
    </message>
    <message>
        <source>No floor is called {name}.</source>
        <translation>Geen vloer heet {name}.</translation>
    </message>
    <message>
        <source>There is no lead {name}.</source>
        <translation>Er is geen lead {name}.</translation>
    </message>
    <message>
        <source>There is no visit {name}.</source>
        <translation>Er is geen bezoek {name}.</translation>
    </message>
    <message>
        <source>There is no entry {name} in the prospecting log.</source>
        <translation>Er is geen regel {name} in het prospectinglog.</translation>
    </message>
    <message>
        <source>There is no such entry: {name}.</source>
        <translation>Die invoer is er niet: {name}.</translation>
    </message>
    <message>
        <source>Nobody with the number {name} waits in service.</source>
        <translation>Niemand met nummer {name} wacht bij de werkplaats.</translation>
    </message>
    <message>
        <source>There is no sale {name}.</source>
        <translation>Er is geen verkoop {name}.</translation>
    </message>
    <message>
        <source>There is no import {name}.</source>
        <translation>Er is geen import {name}.</translation>
    </message>
    <message>
        <source>No user is called {name}.</source>
        <translation>Geen gebruiker heet {name}.</translation>
    </message>
    <message>
        <source>There is no appointment {name}.</source>
        <translation>Er is geen afspraak {name}.</translation>
    </message>
    <message>
        <source>There is no coaching entry {name}.</source>
        <translation>Er is geen coachingverslag {name}.</translation>
    </message>
    <message>
        <source>There is no absence {name}.</source>
        <translation>Er is geen afwezigheid {name}.</translation>
    </message>
    <message>
        <source>This customer is not known by {name}.</source>
        <translation>Deze klant is niet bekend met {name}.</translation>
    </message>
    <message>
        <source>There is no message {name}.</source>
        <translation>Er is geen bericht {name}.</translation>
    </message>
    <message>
        <source>No mailbox is called {name}.</source>
        <translation>Er is geen mailbox met de naam {name}.</translation>
    </message>
    <message>
        <source>No PC is called {name}.</source>
        <translation>Geen pc heet {name}.</translation>
    </message>
    <message>
        <source>There is no e-mail {name}.</source>
        <translation>Er is geen e-mail {name}.</translation>
    </message>
    <message>
        <source>No template is called {name}.</source>
        <translation>Er is geen sjabloon dat {name} heet.</translation>
    </message>
    <message>
        <source>There is no customer {name}.</source>
        <translation>Er is geen klant {name}.</translation>
    </message>
    <message>
        <source>{name} can be {choices}. Write more of the name.</source>
        <translation>{name} kan {choices} zijn. Schrijf meer van de naam.</translation>
    </message>
    <message>
        <source>Say which rep: {choices}.</source>
        <translation>Zeg welke verkoper: {choices}.</translation>
    </message>
    <message>
        <source>There is no rep yet. Add one first.</source>
        <translation>Er is nog geen verkoper. Voeg er eerst een toe.</translation>
    </message>
    <message>
        <source>There are several floors ({choices}). Say which one: --floor NAME.</source>
        <translation>Er zijn meer vloeren ({choices}). Zeg welke: --floor NAAM.</translation>
    </message>
    <message>
        <source>There is no floor yet. Add a rep first: showroom rep add NAME --role showroom --floor FLOOR.</source>
        <translation>Er is nog geen vloer. Voeg eerst een verkoper toe: showroom rep add NAAM --role showroom --floor VLOER.</translation>
    </message>
    <message>
        <source>The list is entered in the ledger.</source>
        <translation>De lijst staat in het verkoopboek.</translation>
    </message>
    <message>
        <source>The import is taken back.</source>
        <translation>De import is teruggenomen.</translation>
    </message>
    <message>
        <source>{rep} is checked in.</source>
        <translation>{rep} is ingecheckt.</translation>
    </message>
    <message>
        <source>{rep} is checked out.</source>
        <translation>{rep} is uitgecheckt.</translation>
    </message>
    <message>
        <source>{rep} is on a break.</source>
        <translation>{rep} heeft pauze.</translation>
    </message>
    <message>
        <source>{rep} is back.</source>
        <translation>{rep} is terug.</translation>
    </message>
    <message>
        <source>{rep} is on the way.</source>
        <translation>{rep} is onderweg.</translation>
    </message>
    <message>
        <source>{rep} is skipped.</source>
        <translation>{rep} is overgeslagen.</translation>
    </message>
    <message>
        <source>{rep} missed the call.</source>
        <translation>{rep} was er niet.</translation>
    </message>
    <message>
        <source>{rep} is moved.</source>
        <translation>{rep} is verplaatst.</translation>
    </message>
    <message>
        <source>{rep} joins the customer.</source>
        <translation>{rep} komt bij de klant.</translation>
    </message>
    <message>
        <source>{rep} takes the customer over.</source>
        <translation>{rep} neemt de klant over.</translation>
    </message>
    <message>
        <source>{rep} is in line again, at the end.</source>
        <translation>{rep} staat weer in de rij, achteraan.</translation>
    </message>
    <message>
        <source>{rep} finishes the conversation first.</source>
        <translation>{rep} maakt eerst het gesprek af.</translation>
    </message>
    <message>
        <source>Counted.</source>
        <translation>Geteld.</translation>
    </message>
    <message>
        <source>The noted arrival is not entered.</source>
        <translation>De genoteerde binnenkomst is niet ingevoerd.</translation>
    </message>
    <message>
        <source>Noted. A manager rules on it.</source>
        <translation>Genoteerd. Een manager beslist erover.</translation>
    </message>
    <message>
        <source>The dispute is settled.</source>
        <translation>Het bezwaar is afgehandeld.</translation>
    </message>
    <message>
        <source>The day is closed.</source>
        <translation>De dag is afgesloten.</translation>
    </message>
    <message>
        <source>{rep} is done.</source>
        <translation>{rep} is klaar.</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Ongedaan gemaakt.</translation>
    </message>
    <message>
        <source>The customer left.</source>
        <translation>De klant is weg.</translation>
    </message>
    <message>
        <source>Noted.</source>
        <translation>Genoteerd.</translation>
    </message>
    <message>
        <source>Not a buyer: nobody is called.</source>
        <translation>Geen koper: niemand wordt geroepen.</translation>
    </message>
    <message>
        <source>The call is in the lead inbox.</source>
        <translation>Het telefoontje staat bij de leads.</translation>
    </message>
    <message>
        <source>{rep} calls this customer back; it is no lead.</source>
        <translation>{rep} belt deze klant terug; het is geen lead.</translation>
    </message>
    <message>
        <source>{rep} called back.</source>
        <translation>{rep} heeft teruggebeld.</translation>
    </message>
    <message>
        <source>{kind}: {assigned}, turn used.</source>
        <translation>{kind}: {assigned}, beurt gebruikt.</translation>
    </message>
    <message>
        <source>{kind}: {assigned}, no turn used.</source>
        <translation>{kind}: {assigned}, geen beurt gebruikt.</translation>
    </message>
    <message>
        <source>{kind}: the customer waits.</source>
        <translation>{kind}: de klant wacht.</translation>
    </message>
    <message>
        <source>The waiting customer goes to {assigned}.</source>
        <translation>De wachtende klant gaat naar {assigned}.</translation>
    </message>
    <message>
        <source>Sale {sale} entered.</source>
        <translation>Verkoop {sale} ingevoerd.</translation>
    </message>
    <message>
        <source>Sale {sale} is changed.</source>
        <translation>Verkoop {sale} is gewijzigd.</translation>
    </message>
    <message>
        <source>A counter-entry takes the sale back; sale {sale} stands in for it.</source>
        <translation>Een tegenboeking neemt de verkoop terug; verkoop {sale} komt ervoor in de plaats.</translation>
    </message>
    <message>
        <source>The question of sale {sale} is answered.</source>
        <translation>De vraag bij verkoop {sale} is beantwoord.</translation>
    </message>
    <message>
        <source>{rep} disputes sale {sale}; the manager rules.</source>
        <translation>{rep} maakt bezwaar tegen verkoop {sale}; de manager beslist.</translation>
    </message>
    <message>
        <source>The dispute of sale {sale} is ruled.</source>
        <translation>Over het bezwaar tegen verkoop {sale} is beslist.</translation>
    </message>
    <message>
        <source>The month is closed, and its figures are frozen.</source>
        <translation>De maand is afgesloten en de cijfers staan vast.</translation>
    </message>
    <message>
        <source>{rep} checked in</source>
        <translation>{rep} ingecheckt</translation>
    </message>
    <message>
        <source>{rep} checked in, passed over: {causes}</source>
        <translation>{rep} ingecheckt, wordt overgeslagen: {causes}</translation>
    </message>
    <message>
        <source>{rep} checked out</source>
        <translation>{rep} uitgecheckt</translation>
    </message>
    <message>
        <source>{rep} passed over: {causes}</source>
        <translation>{rep} wordt overgeslagen: {causes}</translation>
    </message>
    <message>
        <source>{rep} in line again: lifted by a manager</source>
        <translation>{rep} weer in de rij: opgeheven door een manager</translation>
    </message>
    <message>
        <source>{rep} in line again: nothing is missing</source>
        <translation>{rep} weer in de rij: er ontbreekt niets meer</translation>
    </message>
    <message>
        <source>{rep} on a break</source>
        <translation>{rep} met pauze</translation>
    </message>
    <message>
        <source>{rep} on a break until {until}</source>
        <translation>{rep} met pauze tot {until}</translation>
    </message>
    <message>
        <source>{rep} is back</source>
        <translation>{rep} is terug</translation>
    </message>
    <message>
        <source>{rep} to the lead desk, back {return_by}</source>
        <translation>{rep} naar leaddesk, terug {return_by}</translation>
    </message>
    <message>
        <source>{rep} prospecting, back {return_by}</source>
        <translation>{rep} klanten werven, terug {return_by}</translation>
    </message>
    <message>
        <source>{rep} is on the way</source>
        <translation>{rep} is onderweg</translation>
    </message>
    <message>
        <source>{rep} finishes a conversation first</source>
        <translation>{rep} maakt eerst een gesprek af</translation>
    </message>
    <message>
        <source>{rep} done: {outcome}</source>
        <translation>{rep} klaar met klant: {outcome}</translation>
    </message>
    <message>
        <source>{rep} back on the former place: {outcome}</source>
        <translation>{rep} terug op de oude plek: {outcome}</translation>
    </message>
    <message>
        <source>{rep} done with a visit of an earlier day: {outcome}</source>
        <translation>{rep} klaar met een bezoek van een eerdere dag: {outcome}</translation>
    </message>
    <message>
        <source>{rep} skipped: {reason}</source>
        <translation>{rep} overgeslagen: {reason}</translation>
    </message>
    <message>
        <source>{rep} missed a call</source>
        <translation>{rep} was er niet</translation>
    </message>
    <message>
        <source>{rep} moved to place {place}</source>
        <translation>{rep} naar plek {place} gezet</translation>
    </message>
    <message>
        <source>Customer left before anybody was free</source>
        <translation>Klant ging weg voordat er iemand vrij was</translation>
    </message>
    <message>
        <source>{rep} joined the customer</source>
        <translation>{rep} kwam bij de klant</translation>
    </message>
    <message>
        <source>Customer from {rep} to {to}</source>
        <translation>Klant van {rep} naar {to}</translation>
    </message>
    <message>
        <source>Waiting customer to {to}</source>
        <translation>Wachtende klant naar {to}</translation>
    </message>
    <message>
        <source>Customer sent on to {floor}</source>
        <translation>Klant doorgestuurd naar {floor}</translation>
    </message>
    <message>
        <source>{count} seen at the door, not served</source>
        <translation>{count} gezien aan de deur, niet geholpen</translation>
    </message>
    <message>
        <source>{rep} disputes an entry</source>
        <translation>{rep} maakt bezwaar tegen een invoer</translation>
    </message>
    <message>
        <source>Dispute settled: the entry was wrong</source>
        <translation>Bezwaar afgehandeld: de invoer klopte niet</translation>
    </message>
    <message>
        <source>Dispute settled: the entry stands</source>
        <translation>Bezwaar afgehandeld: de invoer blijft staan</translation>
    </message>
    <message>
        <source>Dispute settled: {rep} moved to place {place}</source>
        <translation>Bezwaar afgehandeld: {rep} naar plek {place} gezet</translation>
    </message>
    <message>
        <source>Day closed</source>
        <translation>Dag afgesloten</translation>
    </message>
    <message>
        <source>Mail taken in</source>
        <translation>Mail binnengehaald</translation>
    </message>
    <message>
        <source>Day closed by itself</source>
        <translation>Dag vanzelf afgesloten</translation>
    </message>
    <message>
        <source>Day reopened</source>
        <translation>Dag heropend</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Ongedaan gemaakt</translation>
    </message>
    <message>
        <source>Undone: {act}</source>
        <translation>Ongedaan: {act}</translation>
    </message>
    <message>
        <source>Customer to {rep}</source>
        <translation>Klant naar {rep}</translation>
    </message>
    <message>
        <source>{rep} called for own customer</source>
        <translation>{rep} geroepen voor eigen klant</translation>
    </message>
    <message>
        <source>Walk-in → {rep}</source>
        <translation>Binnenloper → {rep}</translation>
    </message>
    <message>
        <source>Appointment {customer} → {rep}</source>
        <translation>Afspraak {customer} → {rep}</translation>
    </message>
    <message>
        <source>Be-back → {rep}</source>
        <translation>Terugkomer → {rep}</translation>
    </message>
    <message>
        <source>Service referral → {rep}</source>
        <translation>Via werkplaats → {rep}</translation>
    </message>
    <message>
        <source>Delivery → {rep}</source>
        <translation>Aflevering → {rep}</translation>
    </message>
    <message>
        <source>Phone lead noted</source>
        <translation>Telefoonlead genoteerd</translation>
    </message>
    <message>
        <source>Phone: {rep} calls back</source>
        <translation>Telefoon: {rep} belt terug</translation>
    </message>
    <message>
        <source>{rep} called back</source>
        <translation>{rep} belde terug</translation>
    </message>
    <message>
        <source>{kind}: waits</source>
        <translation>{kind}: wacht</translation>
    </message>
    <message>
        <source>{kind}: waits for {rep}</source>
        <translation>{kind}: wacht op {rep}</translation>
    </message>
    <message>
        <source>{kind}: came and went</source>
        <translation>{kind}: gekomen en weer weg</translation>
    </message>
    <message>
        <source>{act}, came {at}</source>
        <translation>{act}, gekomen om {at}</translation>
    </message>
    <message>
        <source>{act}, customer to {rep}</source>
        <translation>{act}, klant naar {rep}</translation>
    </message>
    <message>
        <source>{at}: checked in, place {after}.</source>
        <translation>{at}: ingecheckt, plek {after}.</translation>
    </message>
    <message>
        <source>{at}: checked out.</source>
        <translation>{at}: uitgecheckt.</translation>
    </message>
    <message>
        <source>{at}: passed over until this is done: {causes}.</source>
        <translation>{at}: wordt overgeslagen tot dit klaar is: {causes}.</translation>
    </message>
    <message>
        <source>{at}: nothing is missing now, to the end: place {after}.</source>
        <translation>{at}: er ontbreekt niets meer, achteraan: plek {after}.</translation>
    </message>
    <message>
        <source>{at}: a manager lifted the block, to the end: place {after}.</source>
        <translation>{at}: een manager hief de blokkade op, achteraan: plek {after}.</translation>
    </message>
    <message>
        <source>{at}: went on a break; the place is kept.</source>
        <translation>{at}: met pauze; de plek blijft.</translation>
    </message>
    <message>
        <source>{at}: to the lead desk, place {after} kept.</source>
        <translation>{at}: naar de leaddesk, plek {after} blijft.</translation>
    </message>
    <message>
        <source>{at}: went prospecting, place {after} kept.</source>
        <translation>{at}: ging klanten werven, plek {after} blijft.</translation>
    </message>
    <message>
        <source>{at}: on the way back, place {after} kept.</source>
        <translation>{at}: op de terugweg, plek {after} blijft.</translation>
    </message>
    <message>
        <source>{at}: called back, finishes a conversation first; place {after} kept.</source>
        <translation>{at}: teruggeroepen, maakt eerst een gesprek af; plek {after} blijft.</translation>
    </message>
    <message>
        <source>{at}: back on the floor, place {after}.</source>
        <translation>{at}: terug in de showroom, plek {after}.</translation>
    </message>
    <message>
        <source>{at}: took a customer, a turn used.</source>
        <translation>{at}: nam een klant, beurt gebruikt.</translation>
    </message>
    <message>
        <source>{at}: passed once because of a skip; place {after}.</source>
        <translation>{at}: één keer gepasseerd door overslaan; plek {after}.</translation>
    </message>
    <message>
        <source>{at}: called for an own customer, no turn used.</source>
        <translation>{at}: geroepen voor een eigen klant, geen beurt gebruikt.</translation>
    </message>
    <message>
        <source>{at}: called for the customer of a colleague who is away, no turn used.</source>
        <translation>{at}: geroepen voor de klant van een collega die er niet is, geen beurt gebruikt.</translation>
    </message>
    <message>
        <source>{at}: done with a colleague&apos;s customer, place {after} kept.</source>
        <translation>{at}: klaar met de klant van een collega, plek {after} blijft.</translation>
    </message>
    <message>
        <source>{at}: joined a colleague&apos;s customer, no turn used.</source>
        <translation>{at}: kwam bij de klant van een collega, geen beurt gebruikt.</translation>
    </message>
    <message>
        <source>{at}: the customer went to a colleague; place {after}.</source>
        <translation>{at}: de klant ging naar een collega; plek {after}.</translation>
    </message>
    <message>
        <source>{at}: given a customer who waited, no turn used.</source>
        <translation>{at}: kreeg een klant die wachtte, geen beurt gebruikt.</translation>
    </message>
    <message>
        <source>{at}: given a customer who waited, a turn used.</source>
        <translation>{at}: kreeg een klant die wachtte, beurt gebruikt.</translation>
    </message>
    <message>
        <source>{at}: the customer went to another floor; place {after}.</source>
        <translation>{at}: de klant ging naar een andere vloer; plek {after}.</translation>
    </message>
    <message>
        <source>{at}: done with the customer, to the end: place {after}.</source>
        <translation>{at}: klaar met de klant, achteraan: plek {after}.</translation>
    </message>
    <message>
        <source>{at}: not an up, former place {after} back.</source>
        <translation>{at}: geen beurt, oude plek {after} terug.</translation>
    </message>
    <message>
        <source>{at}: done with a visit of an earlier day, place {after} kept.</source>
        <translation>{at}: klaar met een bezoek van een eerdere dag, plek {after} gehouden.</translation>
    </message>
    <message>
        <source>{at}: the next arrival passes; place {after} kept.</source>
        <translation>{at}: de volgende klant gaat voorbij; plek {after} blijft.</translation>
    </message>
    <message>
        <source>{at}: skipped, the customer went to the next; former place {after} back.</source>
        <translation>{at}: overgeslagen, de klant ging naar de volgende; oude plek {after} terug.</translation>
    </message>
    <message>
        <source>{at}: skipped a second time, to the end: place {after}.</source>
        <translation>{at}: voor de tweede keer overgeslagen, achteraan: plek {after}.</translation>
    </message>
    <message>
        <source>{at}: was called and not there; former place {after} back.</source>
        <translation>{at}: geroepen en niet aanwezig; oude plek {after} terug.</translation>
    </message>
    <message>
        <source>{at}: called back on place 1 but not there yet; an arrival passed.</source>
        <translation>{at}: teruggeroepen op plek 1 maar nog niet aanwezig; een klant ging voorbij.</translation>
    </message>
    <message>
        <source>{at}: moved by a manager from place {before} to {after}.</source>
        <translation>{at}: door een manager van plek {before} naar {after} gezet.</translation>
    </message>
    <message>
        <source>{at}: disputed an entry; a manager rules.</source>
        <translation>{at}: maakte bezwaar tegen een invoer; een manager beslist.</translation>
    </message>
    <message>
        <source>{at}: the manager ruled: the disputed entry stands.</source>
        <translation>{at}: de manager besliste: de betwiste invoer blijft staan.</translation>
    </message>
    <message>
        <source>{at}: the manager ruled: the disputed entry was wrong.</source>
        <translation>{at}: de manager besliste: de betwiste invoer klopte niet.</translation>
    </message>
    <message>
        <source>{at}: the day was closed, everyone out.</source>
        <translation>{at}: de dag is afgesloten, iedereen uitgecheckt.</translation>
    </message>
    <message>
        <source>{at}: an entry was undone, place {after}.</source>
        <translation>{at}: een invoer is ongedaan gemaakt, plek {after}.</translation>
    </message>
    <message>
        <source>{at}: {other} checked in; place {after}.</source>
        <translation>{at}: {other} checkte in; plek {after}.</translation>
    </message>
    <message>
        <source>{at}: {other} checked out; from place {before} to {after}.</source>
        <translation>{at}: {other} checkte uit; van plek {before} naar {after}.</translation>
    </message>
    <message>
        <source>{at}: {other} went on a break; from place {before} to {after}.</source>
        <translation>{at}: {other} ging met pauze; van plek {before} naar {after}.</translation>
    </message>
    <message>
        <source>{at}: {other} is back in place; from place {before} to {after}.</source>
        <translation>{at}: {other} is terug op de eigen plek; van plek {before} naar {after}.</translation>
    </message>
    <message>
        <source>{at}: {other} took a customer; from place {before} to {after}.</source>
        <translation>{at}: {other} nam een klant; van plek {before} naar {after}.</translation>
    </message>
    <message>
        <source>{at}: {other} was called for an own customer; from place {before} to {after}.</source>
        <translation>{at}: {other} is geroepen voor een eigen klant; van plek {before} naar {after}.</translation>
    </message>
    <message>
        <source>{at}: {other} joined a colleague&apos;s customer; from place {before} to {after}.</source>
        <translation>{at}: {other} kwam bij de klant van een collega; van plek {before} naar {after}.</translation>
    </message>
    <message>
        <source>{at}: took a customer over from {other}, no turn used.</source>
        <translation>{at}: nam een klant over van {other}, geen beurt gebruikt.</translation>
    </message>
    <message>
        <source>{at}: took a customer over from {other}, a turn used.</source>
        <translation>{at}: nam een klant over van {other}, beurt gebruikt.</translation>
    </message>
    <message>
        <source>{at}: a customer of {other} went to another floor; from place {before} to {after}.</source>
        <translation>{at}: een klant van {other} ging naar een andere vloer; van plek {before} naar {after}.</translation>
    </message>
    <message>
        <source>{at}: {other} joined the end; place {after}.</source>
        <translation>{at}: {other} sloot achteraan; plek {after}.</translation>
    </message>
    <message>
        <source>{at}: {other} got the former place back; from place {before} to {after}.</source>
        <translation>{at}: {other} kreeg de oude plek terug; van plek {before} naar {after}.</translation>
    </message>
    <message>
        <source>{at}: {other} was skipped and got the former place back; from place {before} to {after}.</source>
        <translation>{at}: {other} is overgeslagen en kreeg de oude plek terug; van plek {before} naar {after}.</translation>
    </message>
    <message>
        <source>{at}: {other} was skipped a second time; from place {before} to {after}.</source>
        <translation>{at}: {other} is voor de tweede keer overgeslagen; van plek {before} naar {after}.</translation>
    </message>
    <message>
        <source>{at}: {other} missed a call and got the former place back; from place {before} to {after}.</source>
        <translation>{at}: {other} was er niet en kreeg de oude plek terug; van plek {before} naar {after}.</translation>
    </message>
    <message>
        <source>{at}: {other} was moved by a manager; from place {before} to {after}.</source>
        <translation>{at}: {other} is door een manager verplaatst; van plek {before} naar {after}.</translation>
    </message>
    <message>
        <source>{at}: an entry about {other} was undone; from place {before} to {after}.</source>
        <translation>{at}: een invoer over {other} is ongedaan gemaakt; van plek {before} naar {after}.</translation>
    </message>
    <message>
        <source>{at}: a customer was noted; place {after}.</source>
        <translation>{at}: een klant is genoteerd; plek {after}.</translation>
    </message>
    <message>
        <source>{at}: checked in.</source>
        <translation>{at}: ingecheckt.</translation>
    </message>
    <message>
        <source>{at}: nothing is missing now, to the end.</source>
        <translation>{at}: er ontbreekt niets meer, achteraan.</translation>
    </message>
    <message>
        <source>{at}: a manager lifted the block, to the end.</source>
        <translation>{at}: een manager hief de blokkade op, achteraan.</translation>
    </message>
    <message>
        <source>{at}: back.</source>
        <translation>{at}: terug.</translation>
    </message>
    <message>
        <source>{at}: the customer went to a colleague.</source>
        <translation>{at}: de klant ging naar een collega.</translation>
    </message>
    <message>
        <source>{at}: the customer went to another floor.</source>
        <translation>{at}: de klant ging naar een andere vloer.</translation>
    </message>
    <message>
        <source>{at}: done with the customer, to the end.</source>
        <translation>{at}: klaar met de klant, achteraan.</translation>
    </message>
    <message>
        <source>{at}: not an up, the former place is back.</source>
        <translation>{at}: geen beurt, de oude plek is terug.</translation>
    </message>
    <message>
        <source>{at}: done with a visit of an earlier day.</source>
        <translation>{at}: klaar met een bezoek van een eerdere dag.</translation>
    </message>
    <message>
        <source>{at}: skipped, the customer went to the next; the former place is back.</source>
        <translation>{at}: overgeslagen, de klant ging naar de volgende; de oude plek is terug.</translation>
    </message>
    <message>
        <source>{at}: skipped a second time, to the end.</source>
        <translation>{at}: voor de tweede keer overgeslagen, achteraan.</translation>
    </message>
    <message>
        <source>{at}: was called and not there; the former place is back.</source>
        <translation>{at}: geroepen en niet aanwezig; de oude plek is terug.</translation>
    </message>
    <message>
        <source>{at}: moved in line by a manager.</source>
        <translation>{at}: door een manager verplaatst in de rij.</translation>
    </message>
    <message>
        <source>{at}: an entry was undone.</source>
        <translation>{at}: een invoer is ongedaan gemaakt.</translation>
    </message>
    <message>
        <source>{at}: an entry about {other} was undone.</source>
        <translation>{at}: een invoer over {other} is ongedaan gemaakt.</translation>
    </message>
    <message>
        <source>The floor log of {floor} was altered at entry {number} of {on}.</source>
        <translation>Het logboek van {floor} is gewijzigd bij invoer {number} van {on}.</translation>
    </message>
    <message>
        <source>cancelled by a counter-entry</source>
        <translation>geannuleerd door een tegenboeking</translation>
    </message>
    <message>
        <source>Something went wrong that nobody expected ({problem}). Nothing was entered; everything else still works. The log file says more.</source>
        <translation>Er ging iets mis dat niemand verwachtte ({problem}). Er is niets ingevoerd; al het andere werkt nog. In het logbestand staat meer.</translation>
    </message>
    <message>
        <source>Fairness</source>
        <translation>Verdeling</translation>
    </message>
    <message>
        <source>All reps</source>
        <translation>Alle verkopers</translation>
    </message>
    <message>
        <source>All floors</source>
        <translation>Alle vloeren</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Vloer</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Receptie</translation>
    </message>
    <message>
        <source>Rep</source>
        <translation>Verkoper</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Available hours</source>
        <translation>Beschikbare uren</translation>
    </message>
    <message>
        <source>Ups received</source>
        <translation>Beurten gekregen</translation>
    </message>
    <message>
        <source>Ups expected</source>
        <translation>Beurten verwacht</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Verschil</translation>
    </message>
    <message>
        <source>Turns an hour</source>
        <translation>Beurten per uur</translation>
    </message>
    <message>
        <source>Turns given back</source>
        <translation>Beurten teruggegeven</translation>
    </message>
    <message>
        <source>Skips</source>
        <translation>Overgeslagen</translation>
    </message>
    <message>
        <source>Misses</source>
        <translation>Gemist</translation>
    </message>
    <message>
        <source>Quick returns</source>
        <translation>Snel terug</translation>
    </message>
    <message>
        <source>Manager&apos;s moves</source>
        <translation>Verplaatst</translation>
    </message>
    <message>
        <source>Assigned by hand</source>
        <translation>Met de hand gegeven</translation>
    </message>
    <message>
        <source>Returns from the desk</source>
        <translation>Keer terug van de leaddesk</translation>
    </message>
    <message>
        <source>Returned late</source>
        <translation>Te laat terug</translation>
    </message>
    <message>
        <source>Visits logged</source>
        <translation>Bezoeken in het logboek</translation>
    </message>
    <message>
        <source>Seen, not served</source>
        <translation>Gezien, niet geholpen</translation>
    </message>
    <message>
        <source>Log completeness</source>
        <translation>Volledigheid van het logboek</translation>
    </message>
    <message>
        <source>The line</source>
        <translation>De wachtrij</translation>
    </message>
    <message>
        <source>Who gets the customer</source>
        <translation>Wie krijgt de klant</translation>
    </message>
    <message>
        <source>Lead desk and prospecting</source>
        <translation>Leaddesk en klanten werven</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Correcties</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blokkades</translation>
    </message>
    <message>
        <source>End of the day</source>
        <translation>Einde van de dag</translation>
    </message>
    <message>
        <source>Who checks in joins the end. Who is first and on the floor is up now.</source>
        <translation>Wie incheckt sluit achteraan. Wie vooraan staat en in de showroom is, is aan de beurt.</translation>
    </message>
    <message>
        <source>After a visit that used a turn a rep joins the end; after any other visit the place is kept.</source>
        <translation>Na een bezoek dat een beurt kostte sluit een verkoper achteraan; na elk ander bezoek blijft de plek.</translation>
    </message>
    <message>
        <source>A break keeps the place and is marked late after {minutes} min.</source>
        <translation>Bij pauze blijft de plek; na {minutes} min staat die als te lang gemarkeerd.</translation>
    </message>
    <message>
        <source>A walk-in and a service referral without an owner go to who is up now and use a turn.</source>
        <translation>Een binnenloper, en wie via de werkplaats komt zonder eigen verkoper, gaat naar wie aan de beurt is en kost een beurt.</translation>
    </message>
    <message>
        <source>An appointment within {hours} h, a delivery and a be-back with a record go to their own rep and use no turn. Without a record a be-back is a walk-in.</source>
        <translation>Een afspraak binnen {hours} u, een aflevering en een terugkomer die bekend is gaan naar de eigen verkoper en kosten geen beurt. Een terugkomer van wie niets bekend is, geldt als binnenloper.</translation>
    </message>
    <message>
        <source>A customer belongs to the rep of the open lead, else of the last sale, else of the last visit, for {days} days.</source>
        <translation>Een klant hoort {days} dagen bij de verkoper van de open lead, anders van de laatste verkoop, anders van het laatste bezoek.</translation>
    </message>
    <message>
        <source>When nobody is free the customer waits and the first rep at the desk is called back; after {minutes} min the manager is told. Who becomes free takes the one who has waited longest.</source>
        <translation>Is niemand vrij, dan wacht de klant en wordt de eerste aan de leaddesk teruggeroepen; na {minutes} min hoort de manager het. Wie vrijkomt krijgt wie het langst wacht.</translation>
    </message>
    <message>
        <source>Reps may enter arrivals themselves, with a PIN.</source>
        <translation>Verkopers mogen zelf klanten invoeren, met pincode.</translation>
    </message>
    <message>
        <source>Arrivals are entered by reception.</source>
        <translation>De receptie voert binnenkomende klanten in.</translation>
    </message>
    <message>
        <source>From place {place} on a hybrid is sent to the lead desk while {least} others stay on the floor; a showroom rep is offered prospecting. The place is kept.</source>
        <translation>Vanaf plek {place} gaat een hybrideverkoper naar de leaddesk zolang er {least} anderen in de showroom blijven; een showroomverkoper mag klanten werven. De plek blijft.</translation>
    </message>
    <message>
        <source>The program proposes when to be back, {minutes} min at the latest; earlier may be agreed, later not.</source>
        <translation>Het programma stelt voor wanneer je terug bent, uiterlijk na {minutes} min; eerder mag, later niet.</translation>
    </message>
    <message>
        <source>Called back from place {place} on, at the agreed time, or when fewer than {least} are on the floor. Late after {minutes} min more.</source>
        <translation>Teruggeroepen vanaf plek {place}, op de afgesproken tijd, of als er minder dan {least} in de showroom zijn. Te laat na nog {minutes} min.</translation>
    </message>
    <message>
        <source>Not an up: ended within {minutes} min as left, wrong department or asked the way, the former place comes back; {times} times a day for each rep.</source>
        <translation>Geen beurt: binnen {minutes} min klaar met vertrokken, verkeerde afdeling of vroeg de weg, dan komt de oude plek terug; {times} keer per dag per verkoper.</translation>
    </message>
    <message>
        <source>Skipped within {minutes} min of being given a customer: the customer goes to the next, the former place comes back. A second skip on the same day without a turn between them goes to the end.</source>
        <translation>Overgeslagen binnen {minutes} min na een klant: de klant gaat naar de volgende, de oude plek komt terug. Een tweede keer op dezelfde dag zonder beurt ertussen gaat achteraan.</translation>
    </message>
    <message>
        <source>Called and not there after {seconds} s: the next takes the customer and uses the turn; it is counted as a miss.</source>
        <translation>Geroepen en na {seconds} s niet aanwezig: de volgende krijgt de klant en gebruikt de beurt; het telt als gemist.</translation>
    </message>
    <message>
        <source>An entry can be undone for {minutes} min by whoever made it; a manager can undo any entry of the day, and move a rep with a reason that the board shows.</source>
        <translation>Een invoer kan {minutes} min ongedaan door wie hem deed; een manager kan elke invoer van de dag ongedaan maken, en een verkoper verzetten met een reden die op het bord staat.</translation>
    </message>
    <message>
        <source>A rep may flag an entry on the same day; a manager sees the board before and after and rules on it.</source>
        <translation>Een verkoper kan dezelfde dag bezwaar maken; een manager ziet het bord ervoor en erna en beslist.</translation>
    </message>
    <message>
        <source>Who has visits of an earlier day without an outcome is passed over until they are finished or a manager lifts it.</source>
        <translation>Wie bezoeken van een eerdere dag zonder uitkomst heeft, wordt overgeslagen tot die zijn afgerond of een manager het opheft.</translation>
    </message>
    <message>
        <source>Who has overdue follow-ups at check-in is passed over until they are done or a manager lifts it.</source>
        <translation>Wie bij het inchecken opvolging over tijd heeft, wordt overgeslagen tot die is gedaan of een manager het opheft.</translation>
    </message>
    <message>
        <source>Nobody is passed over for work left undone.</source>
        <translation>Niemand wordt overgeslagen om werk dat is blijven liggen.</translation>
    </message>
    <message>
        <source>The day is closed by hand, or by itself {minutes} min after closing time when no visit is open. The next day starts empty, in the order of checking in.</source>
        <translation>De dag wordt met de hand gesloten, of vanzelf {minutes} min na sluitingstijd als er geen bezoek open is. De volgende dag begint leeg, op volgorde van inchecken.</translation>
    </message>
    <message>
        <source>Asks for {rep}, who is on file</source>
        <translation>Vraagt naar {rep}, is bekend</translation>
    </message>
    <message>
        <source>Asks for {rep}, no record on file</source>
        <translation>Vraagt naar {rep}, nog niet bekend</translation>
    </message>
    <message>
        <source>Appointment with {rep} at {at}</source>
        <translation>Afspraak met {rep} om {at}</translation>
    </message>
    <message>
        <source>Lead of {rep}, appointment {at}</source>
        <translation>Lead van {rep}, afspraak {at}</translation>
    </message>
    <message>
        <source>Lead of {rep}</source>
        <translation>Lead van {rep}</translation>
    </message>
    <message>
        <source>Bought from {rep}</source>
        <translation>Kocht bij {rep}</translation>
    </message>
    <message>
        <source>Was here with {rep}</source>
        <translation>Was hier bij {rep}</translation>
    </message>
    <message>
        <source>Had an appointment with {rep}</source>
        <translation>Had een afspraak met {rep}</translation>
    </message>
    <message>
        <source>Nobody&apos;s customer yet</source>
        <translation>Nog niemands klant</translation>
    </message>
    <message>
        <source>call {to}, no turn used</source>
        <translation>roep {to}, kost geen beurt</translation>
    </message>
    <message>
        <source>to {to}, uses a turn</source>
        <translation>naar {to}, kost een beurt</translation>
    </message>
    <message>
        <source>{rep} is not in, {to} comes, no turn used</source>
        <translation>{rep} is er niet, {to} komt, kost geen beurt</translation>
    </message>
    <message>
        <source>waits for {rep}, who is with a customer</source>
        <translation>wacht op {rep}, die een klant heeft</translation>
    </message>
    <message>
        <source>waits, nobody is free</source>
        <translation>wacht, niemand is vrij</translation>
    </message>
    <message>
        <source>noted, nobody is called</source>
        <translation>genoteerd, niemand wordt geroepen</translation>
    </message>
    <message>
        <source>{number} of {count} of this name, {contact}</source>
        <translation>{number} van {count} met deze naam, {contact}</translation>
    </message>
    <message>
        <source>no number on file</source>
        <translation>geen nummer bekend</translation>
    </message>
    <message>
        <source>Without an outcome: {visits}.</source>
        <translation>Zonder uitkomst: {visits}.</translation>
    </message>
    <message>
        <source>Left while waiting: {visits}.</source>
        <translation>Weggegaan tijdens het wachten: {visits}.</translation>
    </message>
    <message>
        <source>Not back from desk or break: {reps}.</source>
        <translation>Niet terug van leaddesk of pauze: {reps}.</translation>
    </message>
    <message>
        <source>Leads nobody has answered yet: {untouched}.</source>
        <translation>Leads die nog niemand heeft beantwoord: {untouched}.</translation>
    </message>
    <message>
        <source>visit {visit} of {rep}</source>
        <translation>bezoek {visit} van {rep}</translation>
    </message>
    <message>
        <source>visit {visit}</source>
        <translation>bezoek {visit}</translation>
    </message>
    <message>
        <source>The database {database} holds a dealership already: this PC can join it. It is never overwritten.</source>
        <translation>In de database {database} staat al een bedrijf: deze pc kan meedoen. Hij wordt nooit overschreven.</translation>
    </message>
    <message>
        <source>The database {database} is of an earlier version of Showroom. It is brought up to date when this PC joins it.</source>
        <translation>De database {database} is van een eerdere versie van Showroom. Hij wordt bijgewerkt als deze pc meedoet.</translation>
    </message>
    <message>
        <source>The database {database} was made by a newer version. Update Showroom on this PC; nothing was changed.</source>
        <translation>De database {database} is door een nieuwere versie gemaakt. Werk Showroom op deze pc bij; er is niets veranderd.</translation>
    </message>
    <message>
        <source>The database {database} belongs to another program. It was left as it is; let Showroom have a database of its own.</source>
        <translation>De database {database} is van een ander programma. Hij is zo gelaten; geef Showroom een eigen database.</translation>
    </message>
    <message>
        <source>The server has no database {database}. Have it made by whoever looks after the server, or check how it is written.</source>
        <translation>De server heeft geen database {database}. Laat hem maken door wie de server beheert, of kijk hoe hij geschreven wordt.</translation>
    </message>
    <message>
        <source>The server has no database {database} yet, and {user} may make it: that is done when you go on.</source>
        <translation>De server heeft nog geen database {database} en {user} mag hem maken: dat gebeurt als je verdergaat.</translation>
    </message>
    <message>
        <source>A server needs a name, a port up to 65535, a database and a user. Fill them in.</source>
        <translation>Een server heeft een naam, een poort tot 65535, een database en een gebruiker nodig. Vul ze in.</translation>
    </message>
    <message>
        <source>No computer is called {host}. Check how the server&apos;s name is written.</source>
        <translation>Geen computer heet {host}. Controleer hoe de naam van de server is geschreven.</translation>
    </message>
    <message>
        <source>{host} does not answer. Check that it is switched on and in this network, and that its firewall lets port {port} through.</source>
        <translation>{host} antwoordt niet. Kijk of hij aan staat en in dit netwerk zit, en of de firewall poort {port} doorlaat.</translation>
    </message>
    <message>
        <source>{host} is there, but nothing answers on port {port}. Check the port, that PostgreSQL runs, and that it listens on the network (listen_addresses).</source>
        <translation>{host} is er, maar op poort {port} antwoordt niets. Kijk of de poort klopt, of PostgreSQL draait en of het op het netwerk luistert (listen_addresses).</translation>
    </message>
    <message>
        <source>What answers at {host}, port {port}, is not PostgreSQL. Check the port.</source>
        <translation>Wat op {host}, poort {port}, antwoordt, is geen PostgreSQL. Controleer de poort.</translation>
    </message>
    <message>
        <source>{host} offers no encryption, so no password was sent. Switch it on there (ssl = on); only in a network that is all yours choose “Not encrypted”.</source>
        <translation>{host} biedt geen versleuteling, dus is er geen wachtwoord verstuurd. Zet het daar aan (ssl = on); kies alleen in een netwerk dat helemaal van jou is “Niet versleuteld”.</translation>
    </message>
    <message>
        <source>{host} lets this PC in with encryption only, or not from here. Choose “Encrypted”, or check pg_hba.conf on the server.</source>
        <translation>{host} laat deze pc alleen versleuteld toe, of niet vanaf hier. Kies “Versleuteld”, of controleer pg_hba.conf op de server.</translation>
    </message>
    <message>
        <source>Nobody this PC trusts vouches for {host}; no password was sent. If the server is your own, name the file of its root certificate.</source>
        <translation>Niemand die deze pc vertrouwt, staat in voor {host}; er is geen wachtwoord verstuurd. Is de server van jezelf, noem dan het bestand van zijn rootcertificaat.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is for another name than {host}; no password was sent. Write the name that is in the certificate.</source>
        <translation>Het certificaat van de server geldt voor een andere naam dan {host}; er is geen wachtwoord verstuurd. Schrijf de naam die in het certificaat staat.</translation>
    </message>
    <message>
        <source>{host} does not let {user} in from this PC. On the server a line for it is missing in pg_hba.conf; the help page says which.</source>
        <translation>{host} laat {user} vanaf deze pc niet toe. Op de server ontbreekt daarvoor een regel in pg_hba.conf; de uitlegpagina zegt welke.</translation>
    </message>
    <message>
        <source>{host} does not accept the name {user} with this password. Type both once more.</source>
        <translation>{host} neemt de naam {user} met dit wachtwoord niet aan. Typ beide opnieuw.</translation>
    </message>
    <message>
        <source>{host} wants the password of {user}. Type it in.</source>
        <translation>{host} wil het wachtwoord van {user}. Typ het in.</translation>
    </message>
    <message>
        <source>{host} has no connection left. Close programs that use it, or let it take more (max_connections).</source>
        <translation>{host} heeft geen verbinding meer over. Sluit programma&apos;s die hem gebruiken, of laat er meer toe (max_connections).</translation>
    </message>
    <message>
        <source>{host} runs PostgreSQL {version}. Showroom needs {oldest} or later.</source>
        <translation>Op {host} draait PostgreSQL {version}. Showroom heeft {oldest} of later nodig.</translation>
    </message>
    <message>
        <source>The database {database} cannot hold every letter. Have one made with ENCODING &apos;UTF8&apos;.</source>
        <translation>De database {database} kan niet elke letter bewaren. Laat er een maken met ENCODING &apos;UTF8&apos;.</translation>
    </message>
    <message>
        <source>{user} may make no tables in the database {database}. Make {user} its owner: ALTER DATABASE {database} OWNER TO {user};</source>
        <translation>{user} mag geen tabellen maken in de database {database}. Maak {user} eigenaar: ALTER DATABASE {database} OWNER TO {user};</translation>
    </message>
    <message>
        <source>{host} did not let this PC go on. The server says: {said}</source>
        <translation>{host} liet deze pc niet verdergaan. De server zegt: {said}</translation>
    </message>
    <message>
        <source>The connection is encrypted, and the server&apos;s certificate is checked.</source>
        <translation>De verbinding is versleuteld en het certificaat van de server wordt gecontroleerd.</translation>
    </message>
    <message>
        <source>The connection is encrypted; the server&apos;s certificate is not checked.</source>
        <translation>De verbinding is versleuteld; het certificaat van de server wordt niet gecontroleerd.</translation>
    </message>
    <message>
        <source>The connection is not encrypted.</source>
        <translation>De verbinding is niet versleuteld.</translation>
    </message>
    <message>
        <source>The server is this PC itself: nothing goes by a network.</source>
        <translation>De server is deze pc zelf: er gaat niets over een netwerk.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was copied, and this PC goes on as before.</source>
        <translation>Afgebroken. Er is niets gekopieerd, en deze pc gaat verder als voorheen.</translation>
    </message>
    <message>
        <source>Nothing was copied: of {sent} rows of {table} {arrived} arrived. This PC goes on as before; try again.</source>
        <translation>Er is niets gekopieerd: van {sent} rijen van {table} kwamen er {arrived} aan. Deze pc gaat verder als voorheen; probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Nothing was copied: the floor log that arrived was not the one that was sent. This PC goes on as before; try again.</source>
        <translation>Er is niets gekopieerd: het vloerlogboek dat aankwam was niet wat er verstuurd is. Deze pc gaat verder als voorheen; probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Nothing was copied: the server does not take a row of {table}. Run `showroom check`; this PC goes on as before.</source>
        <translation>Er is niets gekopieerd: de server neemt een rij van {table} niet aan. Voer `showroom check` uit; deze pc gaat verder als voorheen.</translation>
    </message>
    <message>
        <source>Nothing was copied: only {owner}, who owns the tables of {database}, can close it afterwards. Type the password of {owner} for it.</source>
        <translation>Er is niets gekopieerd: alleen {owner}, de eigenaar van de tabellen van {database}, kan die daarna sluiten. Typ het wachtwoord van {owner} ervoor.</translation>
    </message>
    <message>
        <source>Everything can only be copied to a server.</source>
        <translation>Alles kan alleen naar een server gekopieerd worden.</translation>
    </message>
    <message>
        <source>Nothing was copied: {database} holds something already. Choose an empty database, or join that one.</source>
        <translation>Er is niets gekopieerd: in {database} staat al iets. Kies een lege database, of doe met deze mee.</translation>
    </message>
    <message>
        <source>The server answers, and the database {database} is empty: everything can be copied to it, or a new dealership begun in it.</source>
        <translation>De server antwoordt en de database {database} is leeg: alles kan erheen worden gekopieerd, of je begint er een nieuw bedrijf in.</translation>
    </message>
    <message>
        <source>The database {database} has Showroom&apos;s tables, and nothing was entered yet: everything can be copied to it, or a new dealership begun in it.</source>
        <translation>De database {database} heeft de tabellen van Showroom en er is nog niets ingevoerd: alles kan erheen worden gekopieerd, of je begint er een nieuw bedrijf in.</translation>
    </message>
    <message>
        <source>The database {database} has Showroom&apos;s tables, and nothing was entered yet: a new dealership can be begun in it. Only {owner}, who owns the tables, can copy into it: fill in that name and its password to copy everything.</source>
        <translation>De database {database} heeft de tabellen van Showroom, en er is nog niets ingevoerd: er kan een nieuw bedrijf in beginnen. Alleen {owner}, de eigenaar van de tabellen, kan erin kopiëren: vul die naam en dat wachtwoord in om alles te kopiëren.</translation>
    </message>
    <message>
        <source>The database {database} on {host} can only be read: it is a copy of another server, or somebody closed it. Name the server on which people work.</source>
        <translation>De database {database} op {host} is alleen te lezen: het is een kopie van een andere server, of iemand heeft hem gesloten. Vul de server in waarop gewerkt wordt.</translation>
    </message>
    <message>
        <source>Everything was copied and counted again on the server: rows {rows}, tables {tables}. The floor log arrived whole: entries {events}.</source>
        <translation>Alles is gekopieerd en op de server nageteld: rijen {rows}, tabellen {tables}. Het logboek is heel aangekomen: regels {events}.</translation>
    </message>
    <message>
        <source>The file {file} is kept as it was and closed: every program that opens it is told to work with the server.</source>
        <translation>Het bestand {file} is bewaard zoals het was en gesloten: elk programma dat het opent, krijgt te horen dat het met de server moet werken.</translation>
    </message>
    <message>
        <source>The database {file} is kept as it was and closed: every PC that still works with it is told where everything is now.</source>
        <translation>De database {file} blijft bewaard zoals die was en is gesloten: elke pc die er nog mee werkt, krijgt te lezen waar alles nu staat.</translation>
    </message>
    <message>
        <source>What was noted on this PC and could not be read lies in {files}. It may name customers; a manager erases it in the window, or you delete the file.</source>
        <translation>Wat op deze pc is genoteerd en niet te lezen was, staat in {files}. Het kan klanten noemen; een manager wist het in het venster, of je verwijdert het bestand.</translation>
    </message>
    <message>
        <source>This PC signs in to the server as the owner of the tables: whoever knows that password could change the floor log and the sales. Make a user for the PCs: Settings &gt; Database.</source>
        <translation>Deze pc meldt zich bij de server aan als eigenaar van de tabellen: wie dat wachtwoord kent, kan het vloerlogboek en de verkopen veranderen. Maak een gebruiker voor de pc&apos;s: Instellingen &gt; Database.</translation>
    </message>
    <message>
        <source>This PC reaches the server without the network, so nobody tried whether others get in: the server has to listen on the network (listen_addresses), let them in (pg_hba.conf, firewall) and offer encryption (ssl = on).</source>
        <translation>Deze pc bereikt de server zonder netwerk, dus is niet geprobeerd of anderen binnenkomen: de server moet op het netwerk luisteren (listen_addresses), hen binnenlaten (pg_hba.conf, firewall) en versleuteling bieden (ssl = on).</translation>
    </message>
    <message>
        <source>It names {owner}, who owns the tables: do not join other PCs with it. Make the user for the PCs first, then save the file anew.</source>
        <translation>{owner}, de eigenaar van de tabellen, staat erin: laat er geen andere pc&apos;s mee meedoen. Maak eerst de gebruiker voor de pc&apos;s en sla het bestand dan opnieuw op.</translation>
    </message>
    <message>
        <source>The password needs {least} characters or more. Nothing was changed.</source>
        <translation>Het wachtwoord heeft {least} tekens of meer nodig. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>The password of {owner} stands in the variable {variable} of this PC. Take it out there, and start Showroom again. Nothing was changed.</source>
        <translation>Het wachtwoord van {owner} staat in de variabele {variable} van deze pc. Haal het daar weg en start Showroom opnieuw. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>{owner} may make no users. Run this line on the server once, as postgres, then press the button again: ALTER ROLE {owner} CREATEROLE;</source>
        <translation>{owner} mag geen gebruikers maken. Voer op de server één keer deze regel uit, als postgres, en druk dan weer op de knop: ALTER ROLE {owner} CREATEROLE;</translation>
    </message>
    <message>
        <source>The server has a user {user} already, with another password or for another database. If it was made for these PCs, type its password; else choose another name. Nothing was changed.</source>
        <translation>De server heeft al een gebruiker {user}, met een ander wachtwoord of voor een andere database. Is die voor deze pc&apos;s gemaakt, typ dan dat wachtwoord; kies anders een andere naam. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>The user {user} was not made ({said}). Choose another name.</source>
        <translation>De gebruiker {user} is niet gemaakt ({said}). Kies een andere naam.</translation>
    </message>
    <message>
        <source>The user {user} is made, but does not get in from this PC, which goes on as before. {found}</source>
        <translation>De gebruiker {user} is gemaakt, maar komt vanaf deze pc niet binnen; die gaat verder als voorheen. {found}</translation>
    </message>
    <message>
        <source>{file} cannot be read. Copy it to this PC again.</source>
        <translation>{file} kan niet worden gelezen. Kopieer het opnieuw naar deze pc.</translation>
    </message>
    <message>
        <source>{file} is no join file. A PC that works with the server makes one: Settings &gt; Database.</source>
        <translation>{file} is geen deelnamebestand. Een pc die met de server werkt, maakt er een: Instellingen &gt; Database.</translation>
    </message>
    <message>
        <source>{file} was made by a newer version. Update Showroom on this PC first.</source>
        <translation>{file} is door een nieuwere versie gemaakt. Werk eerst Showroom op deze pc bij.</translation>
    </message>
    <message>
        <source>{file} cannot be written. Choose another folder.</source>
        <translation>{file} kan niet worden geschreven. Kies een andere map.</translation>
    </message>
    <message>
        <source>The certificate for {file} cannot be read or kept. Name the file of a root certificate (PEM).</source>
        <translation>Het certificaat voor {file} kan niet worden gelezen of bewaard. Noem het bestand van een rootcertificaat (PEM).</translation>
    </message>
    <message>
        <source>The password is in the variable SHOWROOM_DATABASE_PASSWORD.</source>
        <translation>Het wachtwoord staat in de variabele SHOWROOM_DATABASE_PASSWORD.</translation>
    </message>
    <message>
        <source>The password is in the keyring of this PC.</source>
        <translation>Het wachtwoord staat in de sleutelbos van deze pc.</translation>
    </message>
    <message>
        <source>This PC has no keyring: the password is in {file}, which only its owner can read.</source>
        <translation>Deze pc heeft geen sleutelbos: het wachtwoord staat in {file}, dat alleen de eigenaar kan lezen.</translation>
    </message>
    <message>
        <source>{host} cannot be reached: this PC has no network, or no way to it.</source>
        <translation>{host} is niet te bereiken: deze pc heeft geen netwerk, of geen weg erheen.</translation>
    </message>
    <message>
        <source>{host} does not answer on port {port}. Check the port.</source>
        <translation>{host} antwoordt niet op poort {port}. Controleer de poort.</translation>
    </message>
    <message>
        <source>{host} did not answer in time. Check the port, or try again later.</source>
        <translation>{host} antwoordde niet op tijd. Controleer de poort, of probeer het later nog eens.</translation>
    </message>
    <message>
        <source>{host} ended the connection. It is tried again by itself.</source>
        <translation>{host} verbrak de verbinding. Het wordt vanzelf opnieuw geprobeerd.</translation>
    </message>
    <message>
        <source>{host} speaks no encryption on port {port}. Choose STARTTLS, or the port for TLS (993).</source>
        <translation>{host} kent geen versleuteling op poort {port}. Kies STARTTLS, of de poort voor TLS (993).</translation>
    </message>
    <message>
        <source>{host} offers no STARTTLS on port {port}. Choose TLS and port 993.</source>
        <translation>{host} biedt geen STARTTLS op poort {port}. Kies TLS en poort 993.</translation>
    </message>
    <message>
        <source>Nobody this PC trusts vouches for {host}; no password was sent. If the server is your own, name the file of its certificate.</source>
        <translation>Niemand die deze pc vertrouwt staat in voor {host}; er is geen wachtwoord verstuurd. Is de server van jezelf, geef dan het bestand met zijn certificaat op.</translation>
    </message>
    <message>
        <source>The certificate of {host} has run out, or this PC&apos;s clock is wrong; no password was sent.</source>
        <translation>Het certificaat van {host} is verlopen, of de klok van deze pc staat verkeerd; er is geen wachtwoord verstuurd.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is for another name than {host}; no password was sent. Write the name that your provider gives.</source>
        <translation>Het certificaat van de server is voor een andere naam dan {host}; er is geen wachtwoord verstuurd. Vul de naam in die je provider opgeeft.</translation>
    </message>
    <message>
        <source>There is no certificate in {file}.</source>
        <translation>In {file} staat geen certificaat.</translation>
    </message>
    <message>
        <source>What answers at {host}, port {port}, is no server for fetching mail (IMAP).</source>
        <translation>Wat antwoordt op {host}, poort {port}, is geen server om mail op te halen (IMAP).</translation>
    </message>
    <message>
        <source>{host} does not accept this name and password.</source>
        <translation>{host} accepteert deze naam met dit wachtwoord niet.</translation>
    </message>
    <message>
        <source>This PC does not know the password of {user}. Type it in once.</source>
        <translation>Deze pc kent het wachtwoord van {user} niet. Vul het één keer in.</translation>
    </message>
    <message>
        <source>The passwords in {file} are not used: the file is damaged, or others may read it. Only its owner may.</source>
        <translation>De wachtwoorden in {file} worden niet gebruikt: het bestand is beschadigd, of anderen mogen het lezen. Alleen de eigenaar mag dat.</translation>
    </message>
    <message>
        <source>{host} takes no password without encryption. Choose TLS.</source>
        <translation>{host} neemt geen wachtwoord aan zonder versleuteling. Kies TLS.</translation>
    </message>
    <message>
        <source>Nobody signed in to this mailbox on this PC yet.</source>
        <translation>Op deze pc heeft nog niemand zich bij deze mailbox aangemeld.</translation>
    </message>
    <message>
        <source>{host} asks for a new sign-in. Sign in to this mailbox once more.</source>
        <translation>{host} vraagt om opnieuw aanmelden. Meld je nog eens aan bij deze mailbox.</translation>
    </message>
    <message>
        <source>{host} does not accept the sign-in. Ask whoever runs it whether IMAP is allowed for this mailbox.</source>
        <translation>{host} accepteert de aanmelding niet. Vraag de beheerder of IMAP voor deze mailbox is toegestaan.</translation>
    </message>
    <message>
        <source>{host} takes no mail from somebody who did not sign in. Check name and password.</source>
        <translation>{host} neemt geen mail aan van wie niet is aangemeld. Controleer naam en wachtwoord.</translation>
    </message>
    <message>
        <source>{host} gave no access. It is tried again by itself.</source>
        <translation>{host} gaf geen toegang. Het wordt vanzelf opnieuw geprobeerd.</translation>
    </message>
    <message>
        <source>There is no such folder on {host}.</source>
        <translation>Die map is er niet op {host}.</translation>
    </message>
    <message>
        <source>{host} could not do what was asked.</source>
        <translation>{host} kon niet doen wat gevraagd werd.</translation>
    </message>
    <message>
        <source>Replies do not go out: {problem}</source>
        <translation>Antwoorden gaan niet uit: {problem}</translation>
    </message>
    <message>
        <source>There is no mailbox to read. Add one: showroom mailbox add NAME --host H --user U.</source>
        <translation>Er is geen mailbox om te lezen. Voeg er een toe: showroom mailbox add NAAM --host H --user U.</translation>
    </message>
    <message>
        <source>Showroom may read this mailbox now. You can close this page.</source>
        <translation>Showroom mag deze mailbox nu lezen. Je kunt deze pagina sluiten.</translation>
    </message>
    <message>
        <source>The server says: {says}</source>
        <translation>De server zegt: {says}</translation>
    </message>
    <message>
        <source>The server answers.</source>
        <translation>De server antwoordt.</translation>
    </message>
    <message>
        <source>The connection is encrypted and the server is who it says.</source>
        <translation>De verbinding is versleuteld en de server is wie hij zegt te zijn.</translation>
    </message>
    <message>
        <source>Name and password are right.</source>
        <translation>Naam en wachtwoord kloppen.</translation>
    </message>
    <message>
        <source>Mails in the folder: {mails}. Of the last 30 days, which are read first: {recent}.</source>
        <translation>Mails in de map: {mails}. Van de laatste 30 dagen, die eerst worden gelezen: {recent}.</translation>
    </message>
    <message>
        <source>The folder for mails that were read is there.</source>
        <translation>De map voor gelezen mails is er.</translation>
    </message>
    <message>
        <source>New mail is looked for every {minutes} minutes.</source>
        <translation>Elke {minutes} minuten wordt naar nieuwe mail gekeken.</translation>
    </message>
    <message>
        <source>The server for replies answers: {about}.</source>
        <translation>De server voor antwoorden is bereikbaar: {about}.</translation>
    </message>
    <message>
        <source>The connection for replies is encrypted and the server is who it says.</source>
        <translation>De verbinding voor antwoorden is versleuteld en de server is wie hij zegt.</translation>
    </message>
    <message>
        <source>Name and password are right for replies, too ({about}).</source>
        <translation>Naam en wachtwoord kloppen ook voor antwoorden ({about}).</translation>
    </message>
    <message>
        <source>Replies may go out as {about}.</source>
        <translation>Antwoorden mogen uitgaan als {about}.</translation>
    </message>
    <message>
        <source>The connection is not encrypted: others can read the password on its way.</source>
        <translation>De verbinding is niet versleuteld: anderen kunnen het wachtwoord onderweg lezen.</translation>
    </message>
    <message>
        <source>The folder for mails that were read will be made.</source>
        <translation>De map voor gelezen mails wordt aangemaakt.</translation>
    </message>
    <message>
        <source>The server tells of new mail at once; besides, it is looked for every {minutes} minutes.</source>
        <translation>De server meldt nieuwe mail meteen; daarnaast wordt elke {minutes} minuten gekeken.</translation>
    </message>
    <message>
        <source>{about} asks for no password.</source>
        <translation>{about} vraagt geen wachtwoord.</translation>
    </message>
    <message>
        <source>The password comes from an environment variable.</source>
        <translation>Het wachtwoord komt uit een omgevingsvariabele.</translation>
    </message>
    <message>
        <source>The password is kept in this PC&apos;s keyring.</source>
        <translation>Het wachtwoord ligt in de sleutelhanger van deze pc.</translation>
    </message>
    <message>
        <source>This PC has no keyring: the password is kept in a file that only you may read ({file}).</source>
        <translation>Deze pc heeft geen sleutelhanger: het wachtwoord ligt in een bestand dat alleen jij mag lezen ({file}).</translation>
    </message>
    <message>
        <source>The server does not take this e-mail. Check the address, then try it again.</source>
        <translation>De server neemt deze e-mail niet aan. Controleer het adres en probeer het dan opnieuw.</translation>
    </message>
    <message>
        <source>The server does not take this e-mail just now. It is tried again by itself.</source>
        <translation>De server neemt deze e-mail nu niet aan. Het wordt vanzelf opnieuw geprobeerd.</translation>
    </message>
    <message>
        <source>The connection broke before the server said whether it took the e-mail. What is sent again is the same e-mail; most programs show it once.</source>
        <translation>De verbinding brak voordat de server zei of hij de e-mail aannam. Wat opnieuw wordt verstuurd is dezelfde e-mail; de meeste programma&apos;s tonen hem één keer.</translation>
    </message>
    <message>
        <source>The mailbox it was written for is gone, or sends no more. Write the e-mail anew.</source>
        <translation>De mailbox waarvoor hij is geschreven is weg of verstuurt niet meer. Schrijf de e-mail opnieuw.</translation>
    </message>
    <message>
        <source>This e-mail cannot be written out. Check the addresses, then write it anew.</source>
        <translation>Deze e-mail kan niet worden opgemaakt. Controleer de adressen en schrijf hem dan opnieuw.</translation>
    </message>
    <message>
        <source>{host} speaks no encryption on port {port}. Choose STARTTLS, or the port for TLS (465).</source>
        <translation>{host} spreekt geen versleuteling op poort {port}. Kies STARTTLS, of de poort voor TLS (465).</translation>
    </message>
    <message>
        <source>{host} offers no STARTTLS on port {port}. Choose TLS and port 465.</source>
        <translation>{host} biedt geen STARTTLS op poort {port}. Kies TLS en poort 465.</translation>
    </message>
    <message>
        <source>What answers at {host}, port {port}, is no server for sending mail (SMTP).</source>
        <translation>Wat er op {host}, poort {port} antwoordt, is geen server voor het verzenden van mail (SMTP).</translation>
    </message>
    <message>
        <source>Nothing needs you. Everything is within its goal.</source>
        <translation>Niets vraagt je aandacht. Alles haalt zijn doel.</translation>
    </message>
    <message>
        <source>Everything else is within its goal.</source>
        <translation>Al het andere haalt zijn doel.</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>maandag</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>dinsdag</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>woensdag</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>donderdag</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>vrijdag</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>zaterdag</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>zondag</translation>
    </message>
    <message>
        <source>{count} leads past {limit} min</source>
        <translation>{count} leads over de {limit} min</translation>
    </message>
    <message>
        <source>1 lead past {limit} min</source>
        <translation>1 lead over de {limit} min</translation>
    </message>
    <message>
        <source>{count} reps late at the lead desk</source>
        <translation>{count} verkopers te laat terug van de leaddesk</translation>
    </message>
    <message>
        <source>{count} customers wait at the door</source>
        <translation>{count} klanten wachten bij de deur</translation>
    </message>
    <message>
        <source>A customer waits at the door</source>
        <translation>Een klant wacht bij de deur</translation>
    </message>
    <message>
        <source>{count} reps cannot reach their quota</source>
        <translation>{count} verkopers kunnen hun quotum niet halen</translation>
    </message>
    <message>
        <source>{rep} cannot reach {quota}</source>
        <translation>{rep} kan {quota} niet halen</translation>
    </message>
    <message>
        <source>{rep} {over} ups over, {other} {under} under</source>
        <translation>{rep} {over} beurten te veel, {other} {under} te weinig</translation>
    </message>
    <message>
        <source>{rep} {over} ups over the expected number</source>
        <translation>{rep} {over} beurten meer dan verwacht</translation>
    </message>
    <message>
        <source>{other} {under} ups under the expected number</source>
        <translation>{other} {under} beurten minder dan verwacht</translation>
    </message>
    <message>
        <source>{weekday} {from_hour} to {to_hour} h short of reps</source>
        <translation>{weekday} {from_hour} tot {to_hour} uur te weinig verkopers</translation>
    </message>
    <message>
        <source>{count} of {of} visits on {weekday} unconfirmed</source>
        <translation>{count} van {of} afspraken op {weekday} niet bevestigd</translation>
    </message>
    <message>
        <source>{count} happy calls overdue</source>
        <translation>{count} happy calls te laat</translation>
    </message>
    <message>
        <source>1 happy call overdue</source>
        <translation>1 happy call te laat</translation>
    </message>
    <message>
        <source>{count} proposed sales to confirm</source>
        <translation>{count} voorgestelde verkopen te bevestigen</translation>
    </message>
    <message>
        <source>1 proposed sale to confirm</source>
        <translation>1 voorgestelde verkoop te bevestigen</translation>
    </message>
    <message>
        <source>{count} sales with a question</source>
        <translation>{count} verkopen met een vraag</translation>
    </message>
    <message>
        <source>1 sale with a question</source>
        <translation>1 verkoop met een vraag</translation>
    </message>
    <message>
        <source>{count} sales disputed</source>
        <translation>{count} verkopen betwist</translation>
    </message>
    <message>
        <source>1 sale disputed</source>
        <translation>1 verkoop betwist</translation>
    </message>
    <message>
        <source>{count} entries of the floor log disputed</source>
        <translation>{count} regels van het logboek betwist</translation>
    </message>
    <message>
        <source>1 entry of the floor log disputed</source>
        <translation>1 regel van het logboek betwist</translation>
    </message>
    <message>
        <source>{month} is ready to be closed</source>
        <translation>{month} kan worden afgesloten</translation>
    </message>
    <message>
        <source>{month} is over and not closed</source>
        <translation>{month} is voorbij en niet afgesloten</translation>
    </message>
    <message>
        <source>Lead desk, agreed {return_by}, place {place}</source>
        <translation>Leaddesk, afgesproken {return_by}, plek {place}</translation>
    </message>
    <message>
        <source>{rep} {length} late</source>
        <translation>{rep} {length} te laat</translation>
    </message>
    <message>
        <source>Oldest {length}, {name}</source>
        <translation>Oudste {length}, {name}</translation>
    </message>
    <message>
        <source>{length}, {name}</source>
        <translation>{length}, {name}</translation>
    </message>
    <message>
        <source>{rep} {length}, agreed {return_by}</source>
        <translation>{rep} {length}, afgesproken {return_by}</translation>
    </message>
    <message>
        <source>The first for {length}</source>
        <translation>De eerste al {length}</translation>
    </message>
    <message>
        <source>For {length}</source>
        <translation>Al {length}</translation>
    </message>
    <message>
        <source>{names}, chance below 1%</source>
        <translation>{names}, kans onder 1%</translation>
    </message>
    <message>
        <source>{names}, {more} more; chance below 1%</source>
        <translation>{names} en nog {more}; kans onder 1%</translation>
    </message>
    <message>
        <source>{counted} counted, {fleet} fleet, chance below 1%</source>
        <translation>{counted} telt mee, {fleet} fleet, kans onder 1%</translation>
    </message>
    <message>
        <source>{given_back} given back, {skips} skips, {by_hand} assigned by hand</source>
        <translation>{given_back} teruggegeven, {skips} overgeslagen, {by_hand} met de hand gegeven</translation>
    </message>
    <message>
        <source>{ups} walk-ins an hour, {reps} on the floor</source>
        <translation>{ups} binnenlopers per uur, {reps} in de showroom</translation>
    </message>
    <message>
        <source>{ups} walk-ins an hour, {reps} on the floor; {count} such hours</source>
        <translation>{ups} binnenlopers per uur, {reps} in de showroom; {count} van zulke uren</translation>
    </message>
    <message>
        <source>{names}</source>
        <translation>{names}</translation>
    </message>
    <message>
        <source>{names}, {more} more</source>
        <translation>{names} en nog {more}</translation>
    </message>
    <message>
        <source>{roles}</source>
        <translation>{roles}</translation>
    </message>
    <message>
        <source>Nothing is open any more</source>
        <translation>Er staat niets meer open</translation>
    </message>
    <message>
        <source>Nothing blocks it, {open} points are open</source>
        <translation>Niets houdt het tegen, {open} punten staan open</translation>
    </message>
    <message>
        <source>Nothing blocks it, 1 point is open</source>
        <translation>Niets houdt het tegen, 1 punt staat open</translation>
    </message>
    <message>
        <source>{count} things to settle first</source>
        <translation>Eerst nog {count} zaken afhandelen</translation>
    </message>
    <message>
        <source>1 thing to settle first</source>
        <translation>Eerst nog 1 zaak afhandelen</translation>
    </message>
    <message>
        <source>{h} h {n} min</source>
        <translation>{h} u {n} min</translation>
    </message>
    <message>
        <source>Show the checklist</source>
        <translation>Toon de checklist</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Show on the board</source>
        <translation>Toon op het bord</translation>
    </message>
    <message>
        <source>Show gauge</source>
        <translation>Toon meter</translation>
    </message>
    <message>
        <source>See figures</source>
        <translation>Bekijk cijfers</translation>
    </message>
    <message>
        <source>Who is away</source>
        <translation>Wie is weg</translation>
    </message>
    <message>
        <source>Show calendar</source>
        <translation>Toon agenda</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Toon</translation>
    </message>
    <message>
        <source>Show in the ledger</source>
        <translation>Toon in het verkoopboek</translation>
    </message>
    <message>
        <source>See log</source>
        <translation>Bekijk logboek</translation>
    </message>
    <message>
        <source>Close the month</source>
        <translation>Sluit de maand af</translation>
    </message>
    <message>
        <source>waits in service</source>
        <translation>wacht bij de werkplaats</translation>
    </message>
    <message>
        <source>happy call</source>
        <translation>happy call</translation>
    </message>
    <message>
        <source>contract ends</source>
        <translation>contract loopt af</translation>
    </message>
    <message>
        <source>age of the car</source>
        <translation>leeftijd van de auto</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>niet bereikt</translation>
    </message>
    <message>
        <source>spoke</source>
        <translation>gesproken</translation>
    </message>
    <message>
        <source>proposal made</source>
        <translation>voorstel gedaan</translation>
    </message>
    <message>
        <source>not interested</source>
        <translation>geen interesse</translation>
    </message>
    <message>
        <source>ask again</source>
        <translation>opnieuw vragen</translation>
    </message>
    <message>
        <source>appointment</source>
        <translation>afspraak</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>bezoek</translation>
    </message>
    <message>
        <source>would count: new customer</source>
        <translation>zou meetellen: nieuwe klant</translation>
    </message>
    <message>
        <source>would count: returning, as set</source>
        <translation>zou meetellen: bestaande klant, zo ingesteld</translation>
    </message>
    <message>
        <source>would not count: returning</source>
        <translation>zou niet meetellen: bestaande klant</translation>
    </message>
    <message>
        <source>would not count: fleet</source>
        <translation>zou niet meetellen: fleet</translation>
    </message>
    <message>
        <source>A new customer: no sale to him or her in {years} years. The quota counts those.</source>
        <translation>Een nieuwe klant: in {years} jaar niets gekocht. Die telt het quotum mee.</translation>
    </message>
    <message>
        <source>A sale in the last {years} years makes a returning customer; here those count.</source>
        <translation>Wie in de laatste {years} jaar kocht, is een bestaande klant; die tellen hier mee.</translation>
    </message>
    <message>
        <source>A sale in the last {years} years makes a returning customer; the quota counts new ones.</source>
        <translation>Wie in de laatste {years} jaar kocht, is een bestaande klant; het quotum telt nieuwe.</translation>
    </message>
    <message>
        <source>The last sale was to a fleet, which never counts.</source>
        <translation>De laatste verkoop was fleet, en dat telt nooit mee.</translation>
    </message>
    <message>
        <source>Waits until</source>
        <translation>Wacht tot</translation>
    </message>
    <message>
        <source>Day in service</source>
        <translation>Dag in de werkplaats</translation>
    </message>
    <message>
        <source>Waits for it (yes or no)</source>
        <translation>Wacht erop (ja of nee)</translation>
    </message>
    <message>
        <source>Year of the car</source>
        <translation>Bouwjaar</translation>
    </message>
    <message>
        <source>has more cells than the header; left out</source>
        <translation>heeft meer cellen dan de kop; overgeslagen</translation>
    </message>
    <message>
        <source>the day cannot be read; taken as today</source>
        <translation>de dag is niet te lezen; gelezen als vandaag</translation>
    </message>
    <message>
        <source>the time cannot be read; taken in without it</source>
        <translation>de tijd is niet te lezen; zonder tijd ingelezen</translation>
    </message>
    <message>
        <source>the year cannot be read; taken in without it</source>
        <translation>het jaar is niet te lezen; zonder bouwjaar ingelezen</translation>
    </message>
    <message>
        <source>What you get</source>
        <translation>Dit krijg je</translation>
    </message>
    <message>
        <source>What stands against it</source>
        <translation>Daar staat tegenover</translation>
    </message>
    <message>
        <source>Only leads, from the first mail to the delivery.</source>
        <translation>Alleen leads, van eerste mail tot aflevering.</translation>
    </message>
    <message>
        <source>All online and phone leads</source>
        <translation>Alle online- en telefoonleads</translation>
    </message>
    <message>
        <source>Your own appointments</source>
        <translation>Je eigen afspraken</translation>
    </message>
    <message>
        <source>Training every day</source>
        <translation>Elke dag training</translation>
    </message>
    <message>
        <source>No place in the queue</source>
        <translation>Geen plek in de wachtrij</translation>
    </message>
    <message>
        <source>No walk-ins</source>
        <translation>Geen binnenlopers</translation>
    </message>
    <message>
        <source>Only who walks in.</source>
        <translation>Alleen wie binnenloopt.</translation>
    </message>
    <message>
        <source>Walk-ins in your turn</source>
        <translation>Binnenlopers op je beurt</translation>
    </message>
    <message>
        <source>Happy calls, own customers</source>
        <translation>Happy calls, eigen klanten</translation>
    </message>
    <message>
        <source>No online or phone leads</source>
        <translation>Geen online- of telefoonleads</translation>
    </message>
    <message>
        <source>Service referrals</source>
        <translation>Klanten via de werkplaats</translation>
    </message>
    <message>
        <source>You draw customers yourself</source>
        <translation>Je zorgt zelf voor aanloop</translation>
    </message>
    <message>
        <source>Customers at the front of the line, leads further back.</source>
        <translation>Vooraan in de rij klanten, achteraan leads.</translation>
    </message>
    <message>
        <source>Leads from place {n} on</source>
        <translation>Leads vanaf plek {n}</translation>
    </message>
    <message>
        <source>Two sources of customers</source>
        <translation>Twee bronnen van klanten</translation>
    </message>
    <message>
        <source>Back in the showroom in time</source>
        <translation>Op tijd terug in de showroom</translation>
    </message>
    <message>
        <source>You follow up leads yourself</source>
        <translation>Leads volg je zelf op</translation>
    </message>
    <message>
        <source>not chosen, the last role continues</source>
        <translation>niet gekozen, de laatste rol loopt door</translation>
    </message>
    <message>
        <source>signed with the PIN, {at}</source>
        <translation>getekend met de pincode, {at}</translation>
    </message>
    <message>
        <source>entered by {by}, {at}</source>
        <translation>ingevoerd door {by}, {at}</translation>
    </message>
    <message>
        <source>entered without a PIN, {at}</source>
        <translation>ingevoerd zonder pincode, {at}</translation>
    </message>
    <message>
        <source>{entered}; replaced by a later choice</source>
        <translation>{entered}; vervangen door een latere keuze</translation>
    </message>
    <message>
        <source>{entered}; refused by {by}: {because}</source>
        <translation>{entered}; geweigerd door {by}: {because}</translation>
    </message>
    <message>
        <source>{entered}; refused: {because}</source>
        <translation>{entered}; geweigerd: {because}</translation>
    </message>
    <message>
        <source>{role} {quota} was chosen and refused by {by}: {because}; the last role continues</source>
        <translation>{role} {quota} was gekozen en is geweigerd door {by}: {because}; de laatste rol loopt door</translation>
    </message>
    <message>
        <source>{role} {quota} was chosen and refused: {because}; the last role continues</source>
        <translation>{role} {quota} was gekozen en is geweigerd: {because}; de laatste rol loopt door</translation>
    </message>
    <message>
        <source>January</source>
        <translation>januari</translation>
    </message>
    <message>
        <source>February</source>
        <translation>februari</translation>
    </message>
    <message>
        <source>March</source>
        <translation>maart</translation>
    </message>
    <message>
        <source>April</source>
        <translation>april</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mei</translation>
    </message>
    <message>
        <source>June</source>
        <translation>juni</translation>
    </message>
    <message>
        <source>July</source>
        <translation>juli</translation>
    </message>
    <message>
        <source>August</source>
        <translation>augustus</translation>
    </message>
    <message>
        <source>September</source>
        <translation>september</translation>
    </message>
    <message>
        <source>October</source>
        <translation>oktober</translation>
    </message>
    <message>
        <source>November</source>
        <translation>november</translation>
    </message>
    <message>
        <source>December</source>
        <translation>december</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>ma</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>di</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>wo</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>do</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>vr</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>za</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>zo</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} van {all}</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{hours} h {n} min</source>
        <translation>{hours} u {n} min</translation>
    </message>
    <message>
        <source>To the lead desk from place</source>
        <translation>Naar de leaddesk vanaf plek</translation>
    </message>
    <message>
        <source>Recalled at place</source>
        <translation>Teruggeroepen op plek</translation>
    </message>
    <message>
        <source>Others who stay on the floor</source>
        <translation>Anderen die op de vloer blijven</translation>
    </message>
    <message>
        <source>Not an up within (minutes)</source>
        <translation>Geen beurt binnen (minuten)</translation>
    </message>
    <message>
        <source>Ups</source>
        <translation>Beurten</translation>
    </message>
    <message>
        <source>Not an up</source>
        <translation>Geen beurt</translation>
    </message>
    <message>
        <source>Times at the desk</source>
        <translation>Keer aan de leaddesk</translation>
    </message>
    <message>
        <source>Hours at the desk</source>
        <translation>Uren aan de leaddesk</translation>
    </message>
    <message>
        <source>Recalls</source>
        <translation>Terugroepen</translation>
    </message>
    <message>
        <source>Customers who waited</source>
        <translation>Klanten die wachtten</translation>
    </message>
    <message>
        <source>Minutes waited</source>
        <translation>Minuten gewacht</translation>
    </message>
    <message>
        <source>Left without being served</source>
        <translation>Weggegaan zonder hulp</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Langst gewacht</translation>
    </message>
    <message>
        <source>Visits whose turn this rep used and kept.</source>
        <translation>Bezoeken waarvan deze verkoper de beurt gebruikte en hield.</translation>
    </message>
    <message>
        <source>Turns that ended as not an up within the minutes of the setting.</source>
        <translation>Beurten die binnen de minuten van de instelling als geen beurt eindigden.</translation>
    </message>
    <message>
        <source>Stays at the lead desk, or prospecting, that the settings let begin.</source>
        <translation>Keren aan de leaddesk, of op prospectie, die de instellingen toelieten.</translation>
    </message>
    <message>
        <source>Time from going to the desk until the rep was back, called away or gone.</source>
        <translation>Tijd vanaf de gang naar de leaddesk tot de verkoper terug was, weggeroepen werd of naar huis ging.</translation>
    </message>
    <message>
        <source>Stays at the desk in which the rep was recalled.</source>
        <translation>Keren aan de leaddesk waarin de verkoper is teruggeroepen.</translation>
    </message>
    <message>
        <source>Customers whom this rep took and who had to wait for somebody before.</source>
        <translation>Klanten die deze verkoper hielp en die eerst op iemand moesten wachten.</translation>
    </message>
    <message>
        <source>How long those customers waited, all together.</source>
        <translation>Hoe lang die klanten samen wachtten.</translation>
    </message>
    <message>
        <source>Who came, who was in, and how long visits and breaks took stay as they were, and the rest is decided anew: the lab cannot know who would have gone to the desk when nobody did, how long another rep would have taken, or which customer would have left.</source>
        <translation>Wie kwam, wie er was en hoe lang bezoeken en pauzes duurden blijft zoals het was, en de rest wordt opnieuw beslist: het lab kan niet weten wie naar de leaddesk was gegaan toen niemand ging, hoe lang een andere verkoper bezig was geweest of welke klant was weggegaan.</translation>
    </message>
    <message>
        <source>The connection to {database} broke while this was being entered, so it is not known yet whether it was. It is looked up as soon as the database answers; do not enter it again before that.</source>
        <translation>De verbinding met {database} viel weg terwijl dit werd ingevoerd; of het ingevoerd is, is nog niet bekend. Het wordt opgezocht zodra de database antwoordt; voer het tot dan niet opnieuw in.</translation>
    </message>
    <message>
        <source>The connection to {database} broke while this was being entered, so it is not known whether it was. `showroom act {act}` says it once the server answers, and the same command with --act-id {act} is never entered twice.</source>
        <translation>De verbinding met {database} viel weg terwijl dit werd ingevoerd; of het ingevoerd is, is niet bekend. `showroom act {act}` zegt het zodra de server antwoordt, en dezelfde opdracht met --act-id {act} wordt nooit twee keer ingevoerd.</translation>
    </message>
    <message>
        <source>Act {act} was not done and will not be. Nothing was changed; enter it again.</source>
        <translation>Handeling {act} is niet gedaan en gebeurt ook niet meer. Er is niets veranderd; voer het opnieuw in.</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>Wallboard</source>
        <translation>Wandscherm</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>Back office</source>
        <translation>Backoffice</translation>
    </message>
    <message>
        <source>At the door. Opens with the board.</source>
        <translation>Bij de deur. Opent met het bord.</translation>
    </message>
    <message>
        <source>Reps sign in with their PIN, on a touch screen. Opens with their names.</source>
        <translation>Verkopers melden zich met hun pincode aan, op een aanraakscherm. Opent met hun namen.</translation>
    </message>
    <message>
        <source>A television in the showroom. Opens with the line, full screen.</source>
        <translation>Een televisie in de showroom. Opent met de rij, over het hele scherm.</translation>
    </message>
    <message>
        <source>Where reps answer leads. Opens with the leads.</source>
        <translation>Waar verkopers leads beantwoorden. Opent met de leads.</translation>
    </message>
    <message>
        <source>The manager&apos;s or administration&apos;s. Opens with the overview of the month.</source>
        <translation>Van de manager of de administratie. Opent met het overzicht van de maand.</translation>
    </message>
    <message>
        <source>{station} reads the mailboxes and sends mail, since {since}. One PC does at a time; another takes over within a minute when it is switched off.</source>
        <translation>{station} leest de mailboxen en verstuurt mail, sinds {since}. Eén pc tegelijk doet dat; gaat die uit, dan neemt een andere het binnen een minuut over.</translation>
    </message>
    <message>
        <source>This program reads the mailboxes and sends mail now.</source>
        <translation>Dit programma leest nu de mailboxen en verstuurt mail.</translation>
    </message>
    <message>
        <source>Nobody reads the mailboxes just now; a PC that runs does so within a minute.</source>
        <translation>Op dit moment leest niemand de mailboxen; een pc die aanstaat doet dat binnen een minuut.</translation>
    </message>
    <message>
        <source>This PC is called {name} here. Another name can be given under Settings &gt; Stations.</source>
        <translation>Deze pc heet hier {name}. Onder Instellingen &gt; Werkplekken kun je een andere naam geven.</translation>
    </message>
    <message>
        <source>This PC is set up as “{kind}” from now on. What belongs to that opens at its next start.</source>
        <translation>Deze pc is vanaf nu “{kind}”. Wat daarbij hoort opent als hij weer start.</translation>
    </message>
    <message>
        <source>yesterday, {time}</source>
        <translation>gisteren, {time}</translation>
    </message>
    <message>
        <source>{n} days ago</source>
        <translation>{n} dagen geleden</translation>
    </message>
    <message>
        <source>older than {program} on this PC</source>
        <translation>ouder dan {program} op deze pc</translation>
    </message>
    <message>
        <source>newer than {program} on this PC</source>
        <translation>nieuwer dan {program} op deze pc</translation>
    </message>
</context>
</TS>
