"""Who is working in the window: met at the start, changed when asked, and told when they may only look."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QWidget

from dntracker.domain.person import Person
from dntracker.ui.widgets.notice import Deed, Notice
from dntracker.ui.workplace import Workplace


class PeopleDeeds(QObject):
    """Choosing who works, and the list of people; dialogs are loaded when they are asked for."""

    def __init__(self, place: Workplace, notice: Notice, window: QWidget) -> None:
        super().__init__(window)
        self._place, self._notice, self._window = place, notice, window

    def deeds(self) -> dict[str, Callable[[], object]]:
        """What each command of the menu does."""
        return {"file.who": self.change_who, "file.people": self.show_people}

    def meet(self) -> None:
        """Ask at the start who works, unless there is nothing to choose or to prove."""
        desk = self._place.desk
        rights = desk.rights
        if desk.readonly or not self._window.isVisible():
            return
        if rights.people() and (rights.why_look_only() or len(rights.working()) > 1):
            self.change_who()
        self._tell()

    def change_who(self) -> None:
        """Ask who works from now on: by a name from the list, without a list by any."""
        if not self._place.desk.rights.people():
            self._ask_name()
            return
        from dntracker.ui.people.choosing import ChoosingDialog

        dialog = ChoosingDialog(self._place.style, self._place.desk.rights, self._place.name_of, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._take(dialog.person))
        dialog.open()

    def show_people(self) -> None:
        """Show the list of people."""
        from dntracker.ui.people.listing import PeopleDialog

        dialog = PeopleDialog(self._place, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._after_list)
        dialog.open()

    def take_settings(self) -> None:
        """Let the person of the settings work, in a file without a list."""
        settings = self._place.settings
        if not self._place.desk.rights.people():
            self._place.desk.work_as(settings.person, settings.unit)
            self._place.changes.who_changed.emit()
            self._tell()

    def _ask_name(self) -> None:
        from dntracker.ui.who import WhoDialog, WhoFields

        settings = self._place.settings
        fields = WhoFields(self._place.style, settings.person, settings.unit)
        fields.offer(self._place.units())
        dialog = WhoDialog(self._place.style, fields, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            settings.person, settings.unit = fields.person(), fields.unit()
            settings.save()
            self.take_settings()
        elif dialog.wants_list:
            self.show_people()

    def _take(self, person: Person | None) -> None:
        if person is not None:
            settings = self._place.settings
            self._place.desk.work_as(person.name, settings.unit)
            settings.works_in(self._place.path, person.name, self._place.desk.actor.unit)
            self._place.changes.who_changed.emit()
            self._tell()

    def _after_list(self) -> None:
        desk = self._place.desk
        desk.work_as(desk.actor.person, desk.actor.unit)  # their unit may be another one now
        if desk.rights.person():
            self._place.settings.works_in(self._place.path, desk.actor.person, desk.actor.unit)
        self._place.changes.who_changed.emit()
        self._tell()
        if desk.rights.why_look_only() and not desk.readonly:
            self.change_who()

    def _tell(self) -> None:
        why = "" if self._place.desk.readonly else self._place.desk.rights.why_look_only()
        if why:
            change = Deed(self.tr("Đổi người làm việc"), self.change_who)
            self._notice.stand("warn", self.tr("Chỉ xem:"), why, [change])
        elif not self._place.desk.readonly and not self._place.desk.actor.person:
            name = Deed(self.tr("Ghi tên"), self.change_who)
            said = self.tr("Mỗi lần sửa được ghi kèm tên người làm.")
            self._notice.stand("warn", self.tr("Chưa ghi ai làm việc."), said, [name])
        elif not self._place.desk.readonly:
            self._notice.withdraw()
