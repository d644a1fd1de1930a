"""Sentences about the evidence files of figures, and how their sizes and changes are told."""

from collections.abc import Mapping, Sequence

from dntracker.domain.evidence import Evidence

EVIDENCE_SENTENCES: Mapping[str, str] = {
    "evidence_large": "{name} lớn {size}, quá {limit} nên chưa đính kèm. "
    "Đính kèm bản nén nhỏ hơn, hoặc chỉ những trang cần thiết.",
    "evidence_empty": "{name} không có nội dung nên chưa đính kèm. Có thể tệp tải về chưa xong; tải lại rồi đính kèm.",
    "evidence_no_file": "{name} không phải một tệp nên chưa đính kèm. Mở thư mục, chọn từng tệp bên trong.",
    "evidence_gone": "Không thấy {name} nên chưa đính kèm. Kiểm tra lại tên và thư mục.",
    "evidence_unreadable": "Không đọc được {name} ({detail}) nên chưa đính kèm. "
    "Đóng chương trình đang giữ tệp, hoặc chép tệp về máy rồi đính kèm.",
    "evidence_runs": "{name} là chương trình hoặc tệp lệnh nên không giữ làm minh chứng. "
    "Đính kèm văn bản, bảng tính, ảnh hoặc PDF.",
    "evidence_twice": "{name} đã được đính kèm ở đây rồi, nên không có gì thay đổi.",
    "evidence_many": "Một số hay mốc giữ được {most} tệp minh chứng. Gộp các tệp lại, hoặc bỏ bớt tệp cũ rồi đính kèm.",
    "evidence_no_figure": "Ô này chưa có số. Nhập số trước rồi mới đính kèm minh chứng cho số ấy.",
    "evidence_taken_off": "{name} không còn ở số này. Xem lại danh sách minh chứng.",
    "content_lost": "Nội dung của {name} trong tệp số liệu không còn nguyên vẹn. Lấy lại từ một bản sao lưu.",
    "evidence_not_opened": "{name} thuộc loại tệp không mở thẳng từ đây để giữ an toàn. Xuất ra, kiểm tra rồi mở.",
    "evidence_no_program": "Máy này chưa mở được {name}. Xuất ra rồi mở bằng chương trình phù hợp.",
    "evidence_none": "Biểu {form}, {period}, {unit} chưa có minh chứng nào để xuất.",
    "folder_in_use": "{path} đã có tệp bên trong hoặc không phải thư mục. Chọn thư mục trống, hoặc một tên mới.",
    "content_changed": "Nội dung của {name} giữ trong tệp số liệu đã bị sửa bằng chương trình khác.",
    "content_missing": "Tệp số liệu thiếu nội dung của {name}.",
}

SHORT = 60  # characters of a name inside a sentence
_STEPS = ("byte", "KB", "MB", "GB")


def size_text(size: int) -> str:
    """A size as people read it: *812 byte*, *120 KB*, *2,3 MB*; a KB is 1024 bytes as file managers count."""
    number, step = float(size), 0
    while round(number) >= 1000 and step < len(_STEPS) - 1:
        number, step = number / 1024, step + 1
    decimals = 1 if step > 1 and round(number, 1) % 1 else 0
    return f"{number:.{decimals}f}".replace(".", ",") + f"\N{NO-BREAK SPACE}{_STEPS[step]}"


def shown_name(evidence: Evidence) -> str:
    """The name of an evidence file as screens and sentences may show it, wherever it came from."""
    from dntracker.domain.evidence_file import fit_name  # not before there is evidence

    return fit_name(evidence.name)


def listed(files: Sequence[Evidence]) -> str:
    """Files by name, the first three of many."""
    names = [_short(shown_name(one)) for one in files]
    return ", ".join(names) if len(names) <= 3 else f"{', '.join(names[:3])} và {len(names) - 3} tệp nữa"


def _short(name: str) -> str:
    return name if len(name) <= SHORT else f"{name[: SHORT - 15].rstrip()}…{name[-14:]}"


def evidence_change(before: Sequence[Evidence], after: Sequence[Evidence]) -> str:
    """What happened to the evidence of a figure: *đính kèm a.pdf*, *bỏ minh chứng b.pdf*; empty where nothing did."""
    added = [one for one in after if one not in before]
    gone = [one for one in before if one not in after]
    parts = [f"đính kèm {listed(added)}"] if added else []
    return ", ".join([*parts, *([f"bỏ minh chứng {listed(gone)}"] if gone else [])])


def evidence_went(files: Sequence[Evidence]) -> str:
    """What to say when files went with figures that were cleared: *Đã bỏ số cùng a.pdf. …*; empty where none did."""
    return f"Đã bỏ số cùng {listed(files)}. Ctrl+Z để lấy lại." if files else ""


def evidence_count(files: Sequence[Evidence], word: str) -> str:
    """What goes along with a figure: * cùng 2 minh chứng*; empty where nothing does."""
    return f" {word} {len(files)} minh chứng" if files else ""
