"""The least program that shows the first page: one script, no rooms, no deeds, nothing to enter. P1's second floor."""

import gc
import json
import sys
import time

import pysqlite3
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

PERIODS = ("2026", "2025-Q4", "2026-Q3", "2026-Q4")
HEADINGS = (
    "STT", "Chỉ tiêu", "ĐVT", "KH năm\n2026", "Cùng kỳ\nIV/2025", "Kỳ trước\nIII/2026", "Kỳ này\nIV/2026",
    "Lũy kế\ncả năm", "% so\nKH", "% so\ncùng kỳ", "Tình trạng", "Ghi chú",
)  # fmt: skip
RAIL = ("DNTracker", "Tìm", "Tổng quan", "Nhập liệu", "Chỉ tiêu", "Xu hướng", "Báo cáo", "Nhật ký")
BAR = (
    "Biểu\n01/CĐS", "Đơn vị\nSở KH&CN", "Kỳ\nQuý IV năm 2026", "Trạng thái\nChưa nhập", "Hạn nộp\n07/12/2026",
    "Khóa sổ\n21/12/2026", "Đã nhập\n0/42",
)  # fmt: skip
LOOK = """
QPushButton { border: 0; padding: 6px 16px; text-align: left; }
QHeaderView::section { background: #f5f5f0; border: 0; border-right: 1px solid #ddd; padding: 4px; }
QTableView { border: 0; gridline-color: #ddd; }
"""
Index = QModelIndex | QPersistentModelIndex


def read(path: str) -> list[list[str]]:
    """The rows of the first form with the figures of the unit, as texts."""
    connection = pysqlite3.connect(path)
    (groups,) = connection.execute("SELECT groups FROM form JOIN name USING (id) WHERE text = '01/CĐS'").fetchone()
    indicators = connection.execute("SELECT text, short_name, measure FROM indicator JOIN name USING (id)")
    known = {code: (name, measure) for code, name, measure in indicators}
    figures = connection.execute(
        "SELECT i.text, p.text, value FROM figure JOIN name i ON i.id = indicator JOIN name p ON p.id = period"
        " WHERE official = 1 AND unit = (SELECT id FROM name WHERE text = 'SKHCN')"
    )
    values = {(code, period): f"{value:g}" for code, period, value in figures if value is not None}
    rows = [row for group in json.loads(groups) for row in group["rows"]]
    return [_row(row["number"], row["indicator"], known, values) for row in rows]


def _row(number: str, code: str, known: dict[str, tuple[str, str]], values: dict[tuple[str, str], str]) -> list[str]:
    told = [values.get((code, period), "") for period in PERIODS]
    return [number, *known[code], *told, "", "", "", "Bắt buộc", ""]


class Model(QAbstractTableModel):
    """The sheet, as texts."""

    def __init__(self, rows: list[list[str]]) -> None:
        super().__init__()
        self._rows = rows

    def rowCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(self._rows)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(HEADINGS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self._rows[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        shown = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return HEADINGS[section] if shown else None


class Window(QMainWindow):
    """Rail, bar, table, panel."""

    def __init__(self, rows: list[list[str]]) -> None:
        super().__init__()
        whole, rail, middle, bar = QWidget(), QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        for text in RAIL:
            rail.addWidget(QPushButton(text))
        rail.addStretch(1)
        for text in BAR:
            bar.addWidget(QLabel(text))
        bar.addStretch(1)
        bar.addWidget(QPushButton("Gửi"))
        self._model, table, panel = Model(rows), QTableView(), QLabel(rows[0][1])
        table.setModel(self._model)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(40)
        table.setColumnWidth(1, 240)
        panel.setFixedWidth(260)
        middle.addLayout(bar)
        middle.addWidget(table, 1)
        middle.addWidget(QLabel("34 vấn đề"))
        across = QHBoxLayout(whole)
        across.addLayout(rail)
        across.addLayout(middle, 1)
        across.addWidget(panel)
        self.setCentralWidget(whole)
        self.statusBar().showMessage("Đã lưu")
        self.resize(1440, 900)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, self, self.tell)

    def tell(self) -> None:
        """Say that it stands."""
        print("first-paint", time.monotonic(), flush=True)


if __name__ == "__main__":
    gc.disable()
    app = QApplication([*sys.argv[:1], "-style", "Fusion"])
    font = QFont("Inter")
    font.setPointSizeF(9.75)
    app.setFont(font)
    app.setStyleSheet(LOOK)
    window = Window(read(sys.argv[1]))
    window.show()
    app.exec()
