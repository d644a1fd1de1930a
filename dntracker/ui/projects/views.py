"""The views of the page Dự án, in the order of their tabs; a new one is a row here."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from dntracker.ui.projects.view import DETAIL, LIST, Handed, View, ViewSpec

translate = QCoreApplication.translate


def view_specs() -> tuple[ViewSpec, ...]:
    """The views that exist; each is loaded when it is first opened."""
    return (
        ViewSpec(LIST, translate("ProjectViews", "Danh sách"), "Alt+1", _list),
        ViewSpec("money", translate("ProjectViews", "Tiền"), "Alt+2", _money),
        ViewSpec("curve", translate("ProjectViews", "Đường S"), "Alt+3", _curve),
        ViewSpec("baselines", translate("ProjectViews", "Kế hoạch gốc"), "Alt+4", _baselines),
        ViewSpec("rules", translate("ProjectViews", "Quy tắc màu"), "Alt+5", _rules),
        ViewSpec("exchange", translate("ProjectViews", "Nạp, xuất"), "Alt+6", _exchange),
        ViewSpec(DETAIL, translate("ProjectViews", "Một dự án"), "", _detail, whole=True),
        ViewSpec("setup", translate("ProjectViews", "Chương trình, quy trình"), "Alt+7", _setup),
    )


def _list(handed: Handed, parent: QWidget) -> View:
    from dntracker.ui.projects.list_view import ListView

    return ListView(handed, parent)


def _money(handed: Handed, parent: QWidget) -> View:
    from dntracker.ui.projects.money_view import MoneyView

    return MoneyView(handed, parent)


def _curve(handed: Handed, parent: QWidget) -> View:
    from dntracker.ui.projects.curve_view import CurveView

    return CurveView(handed, parent)


def _baselines(handed: Handed, parent: QWidget) -> View:
    from dntracker.ui.projects.baselines_view import BaselinesView

    return BaselinesView(handed, parent)


def _rules(handed: Handed, parent: QWidget) -> View:
    from dntracker.ui.projects.rules_view import RulesView

    return RulesView(handed, parent)


def _detail(handed: Handed, parent: QWidget) -> View:
    from dntracker.ui.projects.detail.view import DetailView

    return DetailView(handed, parent)


def _setup(handed: Handed, parent: QWidget) -> View:
    from dntracker.ui.projects.detail.setup import SetupView

    return SetupView(handed, parent)


def _exchange(handed: Handed, parent: QWidget) -> View:
    from dntracker.ui.projects.exchange_view import ExchangeView

    return ExchangeView(handed, parent)
