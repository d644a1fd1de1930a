"""Sentences about forms that go out as workbooks and figures that come in from them."""

from collections.abc import Mapping

EXCHANGE_SENTENCES: Mapping[str, str] = {
    "unreadable_book": "Không nạp được {name}: {why}.",
    "other_form": "{name} là tệp của {found}, không phải {wanted}. Chọn đúng tệp hoặc mở đúng biểu rồi nạp.",
    "no_entry_column": "Tệp {name} không còn cột Kỳ này, nên không có số nào thay đổi.",
    "no_table": "Không thấy trong {name} cột nào ghi mã hay tên chỉ tiêu của biểu {form}.",
    "unmatched_table": "Chưa biết các cột của bảng này là gì: {headings}. Chỉ ra cột chỉ tiêu và cột giá trị, một lần.",
    "no_value_column": "Không có cột giá trị nào của bảng {name} thuộc đơn vị và kỳ đang nạp.",
    "passed_rows": "Bỏ qua {count} dòng của đơn vị khác hoặc kỳ khác.",
    "unknown_row_in_book": "Ô {address}: biểu {form} không có chỉ tiêu {indicator}.",
    "line_without_code": "Ô {address} có số nhưng dòng này không phải dòng chỉ tiêu. Chuyển về đúng dòng rồi nạp.",
    "twice_in_book": "Chỉ tiêu này có hai số trong tệp, ở ô {first} và ô {address}. Giữ một số rồi nạp lại.",
    "error_in_cell": "Ô {address} đang báo lỗi {value}. Sửa công thức trong tệp rồi nạp lại.",
    "uncomputed_cell": "Ô {address} là công thức chưa có kết quả. Mở tệp bằng Excel, lưu lại rồi nạp.",
    "date_in_cell": "Ô {address} là ngày tháng: có thể Excel đã tự đổi. Gõ lại, khoảng số thì gõ như 3 đến 4.",
    "no_number_in_cell": "Ô {address} ghi “{value}”, không đọc được thành số. Sửa trong tệp rồi nạp lại.",
    "left_behind": "Chưa ghi gì: còn {refused} ô không nạp được, {ambiguous} số đọc được hai cách. "
    "Sửa tệp, chọn cách đọc, hoặc chỉ nạp các ô còn lại.",
    "already_taken": "Tệp {name} đã được nạp rồi ({cells} ô thay đổi lần đó), nên lần này không đổi gì.",
    "changed_meanwhile": "Số trong biểu đã đổi từ lúc xem trước ({indicator}). Nạp lại tệp để xem lại.",
}

BOOK_WORDS: Mapping[str, str] = {
    "book_gone": "không mở được tệp, có thể chương trình khác đang giữ",
    "not_a_book": "đây không phải sổ tính Excel; mở ra rồi lưu lại thành .xlsx",
    "old_book": "đây là tệp .xls đời cũ; mở ra rồi lưu lại thành .xlsx",
    "encrypted_book": "tệp đặt mật khẩu; bỏ mật khẩu, lưu lại thành .xlsx rồi nạp",
    "damaged_book": "tệp hỏng hoặc tải chưa hết; xin gửi lại tệp",
    "large_book": "tệp lớn hơn nhiều so với một biểu số liệu; chỉ giữ lại bảng cần nạp",
    "bomb_book": "tệp bung ra lớn bất thường, có thể là tệp phá hoại, nên không mở",
    "entities_book": "bên trong tệp có khai báo mà Excel không bao giờ ghi, có thể là tệp phá hoại, nên không đọc",
    "slow_book": "đọc quá lâu nên đã dừng; chỉ giữ lại bảng cần nạp rồi nạp lại",
    "not_a_workbook": "bên trong tệp không như một sổ tính Excel; mở bằng Excel rồi lưu lại thành .xlsx",
    "not_plain": "bên trong tệp có thứ mà Excel không ghi; mở bằng Excel rồi lưu lại thành .xlsx",
    "many_styles": "tệp có nhiều kiểu ô hơn Excel mở được; chép bảng sang một sổ mới",
    "strict": "tệp được lưu theo dạng Strict Open XML; mở bằng Excel rồi lưu lại theo dạng Excel Workbook (*.xlsx)",
    "columns_in_table": "bảng (Table) này có cột lặp; chọn Convert to Range trong Excel rồi lưu lại mẫu",
    "missing_name": "mẫu thiếu tên này; đặt tên ấy cho vùng ô của nó",
    "nowhere": "tên này trỏ vào chỗ đã xóa; đặt lại tên cho ô khác, hoặc xóa tên",
    "outside": "tên này nằm ngoài vùng của nó; đặt lại tên cho ô trong vùng",
    "overlapping": "tên này chồng lên một tên khác; đặt lại để mỗi ô chỉ thuộc một tên",
    "merged": "ô gộp cắt ngang vùng này hoặc nối nhiều dòng của vùng; bỏ gộp",
    "no_codes": "dòng đầu của vùng này phải là dòng ẩn, ghi mã dưới từng cột; ghi mã rồi ẩn dòng",
    "not_one_sheet": "để mỗi đơn vị một trang, mẫu phải có đúng một trang ghi số liệu; bỏ bảng ở các trang khác",
    "not_twice": "trang của mẫu có bảng kiểu Table hay PivotTable nên không nhân thành nhiều trang; đổi về ô thường",
    "unknown_code": "báo cáo không có nội dung mang mã này; sửa mã trong dòng ẩn",
}
"""Why a workbook cannot be read or filled, after its name or a name inside it."""
