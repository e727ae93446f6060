from __future__ import annotations

from pathlib import Path

import pytest

from showroom_app.settings import (
    DemoSpeed,
    LanguageChoice,
    Settings,
    SettingsProblem,
    ThemeChoice,
    Tone,
    Volume,
    load,
    save,
)


def test_without_a_file_everything_has_its_default(tmp_path: Path) -> None:
    loaded = load(tmp_path / "settings.toml")
    assert loaded.settings == Settings()
    assert loaded.problems == ()
    assert loaded.settings.station_name


def test_what_was_saved_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "settings.toml"
    chosen = Settings(
        LanguageChoice.DUTCH,
        ThemeChoice.DARK,
        "postgresql://showroom@server/showroom",
        'Balie "voor" – Zuid\\Oost',
        "HDMI-1",
        "Toyota",
        Volume.OFF,
        sound_turn=Tone.NONE,
        demo_speed=DemoSpeed.TWENTY,
    )
    save(chosen, path)
    assert load(path).settings == chosen
    assert load(path).problems == ()
    assert [file.name for file in path.parent.iterdir()] == ["settings.toml"]


def test_a_station_without_a_name_is_called_as_the_computer() -> None:
    assert Settings(station="  ").station_name == Settings().station_name
    assert Settings(station=" Balie ").station_name == "Balie"


def test_keys_of_a_later_version_stay_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('kiosk_screen = 2\nlanguage = "nl"\n', encoding="utf-8")
    save(load(path).settings, path)
    assert "kiosk_screen = 2" in path.read_text(encoding="utf-8")
    assert load(path).settings.language is LanguageChoice.DUTCH


@pytest.mark.parametrize("text", ["language = ", "\ufffe", "[[[", "language: nl"])
def test_a_file_that_is_no_toml_is_left_aside_with_a_problem(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text, encoding="utf-16" if "\ufffe" in text else "utf-8")
    loaded = load(path)
    assert loaded.settings == Settings()
    assert [problem.code for problem in loaded.problems] == ["not-toml"]
    before = path.read_bytes()
    save(Settings(theme=ThemeChoice.DARK), path)
    assert load(path).settings.theme is ThemeChoice.DARK
    assert path.with_name("settings.toml.unreadable").read_bytes() == before


def test_a_folder_in_place_of_the_file_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    assert load(tmp_path).problems == (SettingsProblem("unreadable", tmp_path),)


def test_one_bad_value_costs_only_itself(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('language = "fr"\ntheme = "dark"\nstation = 7\n', encoding="utf-8")
    loaded = load(path)
    assert loaded.settings == Settings(theme=ThemeChoice.DARK)
    assert [(problem.code, problem.detail) for problem in loaded.problems] == [
        ("bad-value", "language"),
        ("bad-value", "station"),
    ]


def test_a_file_written_by_notepad_with_its_mark_is_read(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('language = "nl"\r\n', encoding="utf-8-sig")
    assert load(path).settings.language is LanguageChoice.DUTCH


def test_the_demo_goes_as_fast_as_its_speed_says() -> None:
    assert [speed.factor for speed in DemoSpeed] == [0, 1, 5, 20]


def test_a_pc_makes_its_key_once_and_two_folders_are_two_stations(tmp_path: Path) -> None:
    here, beside = (tmp_path / name / "settings.toml" for name in ("here", "beside"))
    save(Settings().with_key(), here)
    save(Settings().with_key(), beside)
    kept = load(here).settings
    assert kept.with_key() == kept
    assert kept.key
    assert kept.key != load(beside).settings.key


def test_a_pc_with_a_kind_that_nobody_knows_stands_at_reception(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('kind = "robot"\nstation = "Balie"\n', encoding="utf-8")
    loaded = load(path)
    assert loaded.settings == Settings(station="Balie")
    assert [problem.detail for problem in loaded.problems] == ["kind"]
