"""The sentences about files: opening, holding and backing them up, and what the check of their journal finds."""

from collections.abc import Mapping

FILE_SENTENCES: Mapping[str, str] = {
    "not_written": "Chưa ghi được vào tệp ({detail}). Số vừa nhập vẫn ở trên màn hình; kiểm tra ổ đĩa rồi bấm Thử lại.",
    "read_only": "Tệp đang mở chỉ để xem, nên không ghi được. Mở tệp để sửa, hoặc lưu một bản sao.",
    "not_our_file": "{path} không phải tệp do DNTracker tạo. Chọn tệp khác.",
    "damaged_file": "{path} đã hỏng ({detail}). Khôi phục từ một bản sao lưu.",
    "unopened_file": "Chưa mở được {path} ({detail}). Xem lại quyền với tệp, hoặc đợi chương trình khác ghi xong.",
    "missing_file": "Không thấy tệp {path}. Kiểm tra lại tên và thư mục.",
    "file_exists": "{path} đã có. Chọn tên khác, hoặc mở tệp ấy.",
    "newer_file": "Tệp do bản {release} ghi, mới hơn bản {ours} đang chạy. Cập nhật chương trình rồi mở lại.",
    "unsafe_sqlite": "SQLite {version} trên máy này có lỗi có thể làm hỏng tệp. Cần bản {least} trở lên.",
    "held_by_other": "Tệp đang được mở để sửa trên máy {computer} ({user}, {program}, từ {since}): {path}. "
    "Đóng ở đó trước, hoặc mở chỉ để xem.",
    "unsafe_folder": "{path} nằm trong {where}. Ở đó tệp có thể bị hỏng khi hai máy cùng ghi; hãy chép về máy rồi mở.",
    "backup_failed": "Chưa sao lưu được vào {path} ({detail}). Kiểm tra ổ đĩa, rồi sao lưu lại.",
    "cannot_rebuild": "Không dựng lại được từ nhật ký: {first} Khôi phục từ một bản sao lưu.",
    "damaged_database": "Tệp hỏng: {detail}.",
    "broken_reference": "Bảng {table} trỏ tới dòng không có trong bảng {to}.",
    "act_missing": "Nhật ký thiếu bước số {number}.",
    "act_changed": "Bước số {number} của nhật ký (“{step}”, {at}) đã bị sửa bằng chương trình khác.",
    "act_misplaced": "Bước số {number} của nhật ký (“{step}”, {at}) nằm sai thứ tự trong tệp.",
    "wrong_origin": "Tệp phải có đúng một nguồn gốc của mình, nhưng có {count}.",
    "chain_broken": "Bước số {number} của nhật ký (“{step}”, {at}) không nối được với bước trước.",
    "state_differs": "Bảng {table} khác với nhật ký ở {key}.",
    "past_of_other_file": "Bản sao lưu {backup} là của một tệp khác, không so với tệp này được.",
    "past_shortened": "Nhật ký mất bước số {number} so với bản sao lưu {backup}: quá khứ đã bị cắt bớt.",
    "overtaken": "{by} đã sửa cùng chỗ này sau đó (“{step}”, {at}).",
    "nothing_yet": "Đến hết ngày {day} tệp chưa có gì: bước đầu tiên là của ngày {first}. Chọn ngày sau đó.",
    "past_rewritten": "Bước số {number} của nhật ký khác với bản sao lưu {backup}: quá khứ đã bị viết lại.",
}
