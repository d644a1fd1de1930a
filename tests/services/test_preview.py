"""What the welcome shows of the file that it offers."""

from dntracker.services.preview import HEADLINES, headlines


def test_the_welcome_previews_the_newest_headlines_of_the_seeds() -> None:
    lines = {one.name: (one.text, one.year, one.values) for one in headlines()}
    assert len(lines) == len(HEADLINES)
    assert lines["Kinh tế số/GRDP"] == ("20,69", 2024, (12.7, 17.0, 20.69, 20.69))
    assert ("39.888", 2024, (30000.0, None, 34293.0, 36571.0, 39888.0)) in lines.values()


def test_a_sparkline_breaks_where_the_series_does() -> None:
    scores = next(one.values for one in headlines() if one.name == "DTI cấp tỉnh")
    assert scores == (0.4874, None, 0.6419, 0.8002, 0.834, None, 0.7069)
