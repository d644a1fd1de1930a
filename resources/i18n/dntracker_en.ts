<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="vi_VN">
    <context>
        <name>Ask</name>
        <message>
            <source>Đồng ý</source>
            <translation>OK</translation>
        </message>
        <message>
            <source>Hủy</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Đã hiểu</source>
            <translation>Got it</translation>
        </message>
        <message>
            <source>Ghi</source>
            <translation>Save</translation>
        </message>
    </context>
    <context>
        <name>Backing</name>
        <message>
            <source>Sao lưu hỏng: {why}</source>
            <translation>Backup failed: {why}</translation>
        </message>
        <message>
            <source>Sao lưu {time}</source>
            <translation>Backup {time}</translation>
        </message>
        <message>
            <source>Chưa sao lưu lần nào</source>
            <translation>No backup yet</translation>
        </message>
        <message>
            <source>Chưa sao lưu được khi đóng. Mọi số đã nhập vẫn nằm trong tệp.</source>
            <translation>The closing backup could not be made. Every figure that was entered is in the file.</translation>
        </message>
        <message>
            <source>Cứ đóng</source>
            <translation>Close anyway</translation>
        </message>
        <message>
            <source>Đã sao lưu vào {path}.</source>
            <translation>Backed up to {path}.</translation>
        </message>
        <message>
            <source>Đã hiểu</source>
            <translation>Got it</translation>
        </message>
    </context>
    <context>
        <name>ChartView</name>
        <message>
            <source>Biểu đồ: ← → đi từng cột, + - phóng to thu nhỏ, Home xem hết</source>
            <translation>Chart: ← → go by column, + - zoom, Home shows all</translation>
        </message>
    </context>
    <context>
        <name>Choices</name>
        <message>
            <source>Biểu</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>Biểu mẫu</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>Kỳ</source>
            <translation>Period</translation>
        </message>
        <message>
            <source>Kỳ báo cáo</source>
            <translation>Reporting period</translation>
        </message>
        <message>
            <source>Đơn vị</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>Đơn vị báo cáo</source>
            <translation>Reporting unit</translation>
        </message>
        <message>
            <source>Kỳ chưa có số liệu</source>
            <translation>Periods without figures</translation>
        </message>
        <message>
            <source>{0} (tổng hợp)</source>
            <translation>{0} (consolidated)</translation>
        </message>
    </context>
    <context>
        <name>Chooser</name>
        <message>
            <source>Gõ để lọc, không cần dấu</source>
            <translation>Type to filter, no tone marks needed</translation>
        </message>
        <message>
            <source>Lọc danh sách</source>
            <translation>Filter the list</translation>
        </message>
        <message>
            <source>Danh sách</source>
            <translation>List</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>Tệp</source>
            <translation>File</translation>
        </message>
        <message>
            <source>Sửa</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>Xem</source>
            <translation>View</translation>
        </message>
        <message>
            <source>Trợ giúp</source>
            <translation>Help</translation>
        </message>
        <message>
            <source>Tệp mới…</source>
            <translation>New file…</translation>
        </message>
        <message>
            <source>Mở…</source>
            <translation>Open…</translation>
        </message>
        <message>
            <source>Mở gần đây</source>
            <translation>Open recent</translation>
        </message>
        <message>
            <source>Lưu bản sao…</source>
            <translation>Save a copy…</translation>
        </message>
        <message>
            <source>Sao lưu ngay</source>
            <translation>Back up now</translation>
        </message>
        <message>
            <source>Khôi phục từ bản sao lưu…</source>
            <translation>Restore from a backup…</translation>
        </message>
        <message>
            <source>Cài đặt…</source>
            <translation>Settings…</translation>
        </message>
        <message>
            <source>Thoát</source>
            <translation>Quit</translation>
        </message>
        <message>
            <source>Hoàn tác</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Làm lại</source>
            <translation>Redo</translation>
        </message>
        <message>
            <source>Tìm chỉ tiêu, đơn vị, biểu, lệnh</source>
            <translation>Search indicators, units, forms, commands</translation>
        </message>
        <message>
            <source>Đã lưu đến đâu</source>
            <translation>What is saved</translation>
        </message>
        <message>
            <source>Sáng hay tối theo máy</source>
            <translation>Light or dark as the system is</translation>
        </message>
        <message>
            <source>Nền sáng</source>
            <translation>Light</translation>
        </message>
        <message>
            <source>Nền tối</source>
            <translation>Dark</translation>
        </message>
        <message>
            <source>Tên chỉ tiêu hai dòng</source>
            <translation>Indicator names in two lines</translation>
        </message>
        <message>
            <source>Tên chỉ tiêu một dòng</source>
            <translation>Indicator names in one line</translation>
        </message>
        <message>
            <source>Chữ lớn hơn</source>
            <translation>Larger letters</translation>
        </message>
        <message>
            <source>Chữ nhỏ hơn</source>
            <translation>Smaller letters</translation>
        </message>
        <message>
            <source>Cỡ chữ gốc</source>
            <translation>Normal letters</translation>
        </message>
        <message>
            <source>Phím tắt</source>
            <translation>Keys</translation>
        </message>
        <message>
            <source>Giới thiệu</source>
            <translation>About</translation>
        </message>
        <message>
            <source>In biểu…</source>
            <translation>Print a form…</translation>
        </message>
        <message>
            <source>Xuất biểu ra Excel, PDF…</source>
            <translation>Export a form to Excel, PDF…</translation>
        </message>
    </context>
    <context>
        <name>Contents</name>
        <message>
            <source>Có sẵn trong tệp mới</source>
            <translation>Already in the new file</translation>
        </message>
        <message>
            <source>số đã công bố</source>
            <translation>published figures</translation>
        </message>
        <message>
            <source>Mỗi số đi kèm nguồn. Hai nguồn khác nhau thì giữ cả hai, anh chị chọn số chính thức sau.</source>
            <translation>Every figure comes with its source. Where two sources differ both are kept; you choose the official one later.</translation>
        </message>
    </context>
    <context>
        <name>CrashReporter</name>
        <message>
            <source>Chương trình gặp lỗi ở bước vừa rồi. Những số đã báo “Đã lưu” vẫn nằm trong tệp.</source>
            <translation>The program made a mistake in the last step. Figures that were reported as saved are in the file.</translation>
        </message>
        <message>
            <source>Xin gửi tệp này cho người phụ trách chương trình:
{path}</source>
            <translation>Please send this file to whoever looks after the program:
{path}</translation>
        </message>
        <message>
            <source>Làm tiếp</source>
            <translation>Go on</translation>
        </message>
        <message>
            <source>Đóng chương trình</source>
            <translation>Close the program</translation>
        </message>
    </context>
    <context>
        <name>EditDeeds</name>
        <message>
            <source>Chưa sửa gì từ khi mở tệp</source>
            <translation>Nothing changed since the file was opened</translation>
        </message>
        <message>
            <source>{state}. Mỗi ô được ghi ngay khi rời ô.</source>
            <translation>{state}. Every cell is written as soon as it is left.</translation>
        </message>
        <message>
            <source>Đã hiểu</source>
            <translation>Got it</translation>
        </message>
    </context>
    <context>
        <name>EntryContext</name>
        <message>
            <source>Biểu</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>Đơn vị</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>Đơn vị báo cáo</source>
            <translation>Reporting unit</translation>
        </message>
        <message>
            <source>Kỳ</source>
            <translation>Period</translation>
        </message>
        <message>
            <source>Kỳ báo cáo</source>
            <translation>Reporting period</translation>
        </message>
        <message>
            <source>Hạn nộp</source>
            <translation>Due</translation>
        </message>
        <message>
            <source>Khóa sổ</source>
            <translation>Closes</translation>
        </message>
        <message>
            <source>Ngày khóa sổ</source>
            <translation>Closing date</translation>
        </message>
        <message>
            <source>Đã nhập</source>
            <translation>Entered</translation>
        </message>
        <message>
            <source>Số ô đã nhập</source>
            <translation>Cells entered</translation>
        </message>
        <message>
            <source>chưa đặt</source>
            <translation>not set</translation>
        </message>
        <message>
            <source>trễ {n} ngày</source>
            <translation>{n} days late</translation>
        </message>
        <message>
            <source>còn {n} ngày</source>
            <translation>{n} days left</translation>
        </message>
    </context>
    <context>
        <name>EntryPage</name>
        <message>
            <source>Nhập liệu</source>
            <translation>Entry</translation>
        </message>
        <message>
            <source>&lt;b&gt;Nhập&lt;/b&gt; mũi tên nhận và sang ô khác · Enter nhận · Esc trả lại</source>
            <translation>&lt;b&gt;Enter&lt;/b&gt; arrows commit and move · Enter commits · Esc gives back</translation>
        </message>
        <message>
            <source>&lt;b&gt;Sửa&lt;/b&gt; mũi tên đi trong ô · Enter nhận · Esc trả lại</source>
            <translation>&lt;b&gt;Edit&lt;/b&gt; arrows move inside the cell · Enter commits · Esc gives back</translation>
        </message>
        <message>
            <source>Vùng chọn: {count} ô</source>
            <translation>Selected: {count} cells</translation>
        </message>
        <message>
            <source>Đã lưu lúc {time}. Mỗi ô được ghi ngay khi rời ô.</source>
            <translation>Saved at {time}. Every cell is written as soon as it is left.</translation>
        </message>
        <message>
            <source>Chưa có gì phải lưu. Mỗi ô được ghi ngay khi rời ô.</source>
            <translation>Nothing to save. Every cell is written as soon as it is left.</translation>
        </message>
        <message>
            <source>Chưa có gì để &lt;b&gt;nhập liệu&lt;/b&gt;</source>
            <translation>Nothing to &lt;b&gt;enter&lt;/b&gt; yet</translation>
        </message>
    </context>
    <context>
        <name>FigureForm</name>
        <message>
            <source>Không đọc được ngày “{text}”. Gõ như 30/09/2025.</source>
            <translation>“{text}” is not a date. Type one like 30/09/2025.</translation>
        </message>
    </context>
    <context>
        <name>FileDeeds</name>
        <message>
            <source>Mở tệp</source>
            <translation>Open a file</translation>
        </message>
        <message>
            <source>Lưu bản sao</source>
            <translation>Save a copy</translation>
        </message>
        <message>
            <source>Đã lưu bản sao, đã kiểm tra.</source>
            <translation>The copy is saved and verified.</translation>
        </message>
    </context>
    <context>
        <name>Hits</name>
        <message>
            <source>Chỉ tiêu</source>
            <translation>Indicator</translation>
        </message>
        <message>
            <source>Đơn vị</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>Biểu</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>Văn bản</source>
            <translation>Document</translation>
        </message>
        <message>
            <source>Lệnh</source>
            <translation>Command</translation>
        </message>
    </context>
    <context>
        <name>Inspector</name>
        <message>
            <source>Nguồn gốc của số đang chọn</source>
            <translation>Where the chosen number comes from</translation>
        </message>
        <message>
            <source>Bằng lời</source>
            <translation>In words</translation>
        </message>
        <message>
            <source>Nguồn khác</source>
            <translation>Other sources</translation>
        </message>
        <message>
            <source>Ghi chú</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Chưa nhập</source>
            <translation>Not entered</translation>
        </message>
        <message>
            <source>Năm năm, {0}</source>
            <translation>Five years, {0}</translation>
        </message>
        <message>
            <source>Nguồn</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Lịch sử</source>
            <translation>History</translation>
        </message>
        <message>
            <source>Sửa số này</source>
            <translation>Edit this figure</translation>
        </message>
        <message>
            <source>Xem xu hướng</source>
            <translation>See the trend</translation>
        </message>
        <message>
            <source>Chưa chọn số nào</source>
            <translation>No number chosen</translation>
        </message>
        <message>
            <source>Bấm một con số trên tờ, hoặc dùng các phím mũi tên, để xem nguồn của nó.</source>
            <translation>Click a number on the sheet, or use the arrow keys, to see where it comes from.</translation>
        </message>
    </context>
    <context>
        <name>KeysDialog</name>
        <message>
            <source>Phím tắt</source>
            <translation>Keys</translation>
        </message>
        <message>
            <source>Mọi màn hình</source>
            <translation>Every page</translation>
        </message>
        <message>
            <source>Đóng</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>LegendButton</name>
        <message>
            <source>Hiện {0}</source>
            <translation>Show {0}</translation>
        </message>
        <message>
            <source>Bấm để ẩn hoặc hiện, Alt+bấm để xem riêng</source>
            <translation>Click hides or shows, Alt+click isolates</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>Mở chỉ để xem</source>
            <translation>Open to look only</translation>
        </message>
        <message>
            <source>Chép về máy</source>
            <translation>Copy to this computer</translation>
        </message>
        <message>
            <source>Chọn bản sao lưu…</source>
            <translation>Choose a backup…</translation>
        </message>
    </context>
    <context>
        <name>Pages</name>
        <message>
            <source>Nhập liệu</source>
            <translation>Entry</translation>
        </message>
        <message>
            <source>Xu hướng</source>
            <translation>Trends</translation>
        </message>
        <message>
            <source>Báo cáo</source>
            <translation>Reports</translation>
        </message>
    </context>
    <context>
        <name>PaletteSearch</name>
        <message>
            <source>Tìm</source>
            <translation>Search</translation>
        </message>
        <message>
            <source>Tên chỉ tiêu, đơn vị, biểu hay lệnh; không cần dấu</source>
            <translation>Indicator, unit, form or command; no tone marks needed</translation>
        </message>
        <message>
            <source>Kết quả</source>
            <translation>Results</translation>
        </message>
        <message>
            <source>chọn</source>
            <translation>choose</translation>
        </message>
        <message>
            <source>mở</source>
            <translation>open</translation>
        </message>
        <message>
            <source>mở ở Xu hướng</source>
            <translation>open in Trends</translation>
        </message>
        <message>
            <source>đóng</source>
            <translation>close</translation>
        </message>
        <message>
            <source>Xem gần đây</source>
            <translation>Seen lately</translation>
        </message>
        <message>
            <source>{count} kết quả, không cần dấu</source>
            <translation>{count} results, no tone marks needed</translation>
        </message>
        <message>
            <source>Không thấy gì</source>
            <translation>Nothing found</translation>
        </message>
    </context>
    <context>
        <name>Panel</name>
        <message>
            <source>Chỉ tiêu của dòng đang chọn</source>
            <translation>Indicator of the active row</translation>
        </message>
        <message>
            <source>Định nghĩa</source>
            <translation>Definition</translation>
        </message>
        <message>
            <source>Xem hết</source>
            <translation>Show all</translation>
        </message>
        <message>
            <source>12 số gần nhất</source>
            <translation>Last 12 figures</translation>
        </message>
        <message>
            <source>Chọn số</source>
            <translation>Choose</translation>
        </message>
        <message>
            <source>Kế hoạch (F4)</source>
            <translation>Plan (F4)</translation>
        </message>
        <message>
            <source>Nguồn</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Ghi chú</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Sửa</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>Lịch sử</source>
            <translation>History</translation>
        </message>
        <message>
            <source>Chưa có</source>
            <translation>None yet</translation>
        </message>
        <message>
            <source>○ ước</source>
            <translation>○ estimate</translation>
        </message>
        <message>
            <source>◇ nguồn khác</source>
            <translation>◇ other source</translation>
        </message>
        <message>
            <source>{count} nguồn cho {period}</source>
            <translation>{count} sources for {period}</translation>
        </message>
        <message>
            <source> (chính thức)</source>
            <translation> (official)</translation>
        </message>
    </context>
    <context>
        <name>Paper</name>
        <message>
            <source>Tờ biểu</source>
            <translation>The sheet</translation>
        </message>
    </context>
    <context>
        <name>PaperBar</name>
        <message>
            <source>Vừa chiều rộng</source>
            <translation>Fit the width</translation>
        </message>
        <message>
            <source>Trang {0}/{1}, {2}</source>
            <translation>Page {0}/{1}, {2}</translation>
        </message>
        <message>
            <source>Cỡ hiển thị: {0}</source>
            <translation>Size: {0}</translation>
        </message>
    </context>
    <context>
        <name>PasteForm</name>
        <message>
            <source>Dán vào {count} ô</source>
            <translation>Paste into {count} cells</translation>
        </message>
        <message>
            <source>hàng nghìn</source>
            <translation>thousands</translation>
        </message>
        <message>
            <source>thập phân</source>
            <translation>decimal</translation>
        </message>
        <message>
            <source>“{text}” là {plain} ({kind})</source>
            <translation>“{text}” is {plain} ({kind})</translation>
        </message>
        <message>
            <source>Khối đã chép khác cỡ với vùng chọn: dán theo cỡ của khối, từ ô đầu vùng.</source>
            <translation>The copied block differs in size from the selection: it is pasted in its own size from the first cell.</translation>
        </message>
        <message>
            <source>Dòng nhóm được bỏ qua, số nối tiếp ở các dòng sau.</source>
            <translation>Group rows are skipped; the figures go on in the rows below.</translation>
        </message>
        <message>
            <source>{count} cột không nhập được bị bỏ qua; chỉ Kỳ này và Ghi chú nhận giá trị.</source>
            <translation>{count} columns take no entries and are skipped; only the current period and notes do.</translation>
        </message>
        <message>
            <source>{count} ô khóa giữ nguyên: {rows}.</source>
            <translation>{count} locked cells stay as they are: {rows}.</translation>
        </message>
        <message>
            <source>{count} dòng vượt quá cuối biểu, không dán.</source>
            <translation>{count} rows reach beyond the end of the form and are not pasted.</translation>
        </message>
        <message>
            <source>{count} ô không dán được, giữ số cũ:</source>
            <translation>{count} cells cannot be pasted and keep their figures:</translation>
        </message>
        <message>
            <source>{count} số đọc được hai cách. Chọn một cách cho cả khối:</source>
            <translation>{count} numbers can be read in two ways. Choose one for the block:</translation>
        </message>
        <message>
            <source>dòng {numbers}</source>
            <translation>rows {numbers}</translation>
        </message>
    </context>
    <context>
        <name>Picker</name>
        <message>
            <source>Tìm chỉ tiêu</source>
            <translation>Find an indicator</translation>
        </message>
    </context>
    <context>
        <name>ProblemLine</name>
        <message>
            <source>F8 đến ô kế tiếp</source>
            <translation>F8 next cell</translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>Khôi phục bản này</source>
            <translation>Restore this copy</translation>
        </message>
        <message>
            <source>Đóng bản sao</source>
            <translation>Close the copy</translation>
        </message>
        <message>
            <source>Chỉ xem, không ghi được vào đây. Khôi phục thì tệp đang dùng được cất sang bên.</source>
            <translation>For looking only. Restoring it puts the present file aside.</translation>
        </message>
        <message>
            <source>Đây là bản sao lưu.</source>
            <translation>This is a backup.</translation>
        </message>
        <message>
            <source>Khôi phục {copy} vào {target}?</source>
            <translation>Restore {copy} to {target}?</translation>
        </message>
        <message>
            <source>Tệp hiện có ở đó được đổi tên và giữ nguyên bên cạnh.</source>
            <translation>The file that is there now is renamed and kept beside it.</translation>
        </message>
        <message>
            <source>Khôi phục</source>
            <translation>Restore</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Trình đơn</source>
            <translation>Menu</translation>
        </message>
        <message>
            <source>Trình đơn: Tệp, Sửa, Xem, Trợ giúp (F10)</source>
            <translation>Menu: File, Edit, View, Help (F10)</translation>
        </message>
        <message>
            <source>Tìm</source>
            <translation>Search</translation>
        </message>
        <message>
            <source>Tìm chỉ tiêu, đơn vị, biểu, lệnh (Ctrl+K)</source>
            <translation>Search indicators, units, forms, commands (Ctrl+K)</translation>
        </message>
    </context>
    <context>
        <name>ReportsPage</name>
        <message>
            <source>Báo cáo</source>
            <translation>Reports</translation>
        </message>
        <message>
            <source>Bấm một con số trên tờ để xem nguồn; dấu chọn không in</source>
            <translation>Click a number to see its source; the mark does not print</translation>
        </message>
        <message>
            <source>chọn con số bên cạnh trên tờ</source>
            <translation>choose the next number on the sheet</translation>
        </message>
        <message>
            <source>lật trang</source>
            <translation>turn pages</translation>
        </message>
        <message>
            <source>phóng to, thu nhỏ tờ</source>
            <translation>zoom the sheet</translation>
        </message>
        <message>
            <source>vừa chiều rộng</source>
            <translation>fit the width</translation>
        </message>
        <message>
            <source>sửa số đang chọn ở trang Nhập liệu</source>
            <translation>edit the chosen figure in Entry</translation>
        </message>
        <message>
            <source>in tờ</source>
            <translation>print the sheet</translation>
        </message>
        <message>
            <source>Excel</source>
            <translation>Excel</translation>
        </message>
        <message>
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <source>In</source>
            <translation>Print</translation>
        </message>
        <message>
            <source>Tệp này chưa có biểu nào</source>
            <translation>This file has no forms yet</translation>
        </message>
        <message>
            <source>Biểu được nạp cùng dữ liệu ban đầu của tệp.</source>
            <translation>Forms come with the starter data of a file.</translation>
        </message>
        <message>
            <source>Chưa lập được tờ này</source>
            <translation>This sheet cannot be made yet</translation>
        </message>
        <message>
            <source>Biểu {0} chưa có kỳ nào có số liệu</source>
            <translation>Form {0} has no period with figures yet</translation>
        </message>
        <message>
            <source>Tờ hiện ra ngay khi có số đầu tiên.</source>
            <translation>The sheet appears with the first figure.</translation>
        </message>
        <message>
            <source>Nhập số liệu</source>
            <translation>Enter figures</translation>
        </message>
        <message>
            <source>Nhập liệu</source>
            <translation>Entry</translation>
        </message>
        <message>
            <source>Hoặc xem tờ trống để in</source>
            <translation>Or see the empty sheet to print</translation>
        </message>
        <message>
            <source>Xem tờ</source>
            <translation>See the sheet</translation>
        </message>
    </context>
    <context>
        <name>RestoreDialog</name>
        <message>
            <source>Khôi phục từ bản sao lưu</source>
            <translation>Restore from a backup</translation>
        </message>
        <message>
            <source>Chưa có bản sao lưu nào của tệp này. Có thể chọn một bản sao ở thư mục khác.</source>
            <translation>There is no backup of this file yet. You can choose one in another folder.</translation>
        </message>
        <message>
            <source>Mở xem trước khi khôi phục. Khi khôi phục, tệp đang dùng được cất sang bên, không bị xóa.</source>
            <translation>Look at it before restoring. Restoring puts the present file aside and deletes nothing.</translation>
        </message>
        <message>
            <source>Các bản sao lưu</source>
            <translation>Backups</translation>
        </message>
        <message>
            <source>Lúc</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Bước cuối</source>
            <translation>Last step</translation>
        </message>
        <message>
            <source>Trong bản sao</source>
            <translation>What it holds</translation>
        </message>
        <message>
            <source>Mở xem</source>
            <translation>Look</translation>
        </message>
        <message>
            <source>Khôi phục</source>
            <translation>Restore</translation>
        </message>
        <message>
            <source>Bản sao ở nơi khác…</source>
            <translation>A backup elsewhere…</translation>
        </message>
        <message>
            <source>Hủy</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Chọn bản sao lưu</source>
            <translation>Choose a backup</translation>
        </message>
    </context>
    <context>
        <name>RowFilter</name>
        <message>
            <source>Lọc dòng theo tên, không cần dấu</source>
            <translation>Filter rows by name, no tone marks needed</translation>
        </message>
        <message>
            <source>Lọc dòng theo tên</source>
            <translation>Filter rows by name</translation>
        </message>
        <message>
            <source>{count} dòng</source>
            <translation>{count} rows</translation>
        </message>
    </context>
    <context>
        <name>SearchedList</name>
        <message>
            <source>Tìm chỉ tiêu, không cần gõ dấu</source>
            <translation>Find an indicator, no tone marks needed</translation>
        </message>
    </context>
    <context>
        <name>Searching</name>
        <message>
            <source>Màn hình</source>
            <translation>Page</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>Cài đặt</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>Ngôn ngữ đổi khi mở lại chương trình.</source>
            <translation>The language changes when the program starts again.</translation>
        </message>
        <message>
            <source>Ghi</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Theo máy</source>
            <translation>As the system</translation>
        </message>
        <message>
            <source>Nền sáng</source>
            <translation>Light</translation>
        </message>
        <message>
            <source>Nền tối</source>
            <translation>Dark</translation>
        </message>
        <message>
            <source>Chọn…</source>
            <translation>Choose…</translation>
        </message>
        <message>
            <source>Nền</source>
            <translation>Theme</translation>
        </message>
        <message>
            <source>Ngôn ngữ</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Thư mục sao lưu thứ hai</source>
            <translation>Second backup folder</translation>
        </message>
        <message>
            <source>Không có; nên chọn một ổ USB</source>
            <translation>None; a USB stick is a good choice</translation>
        </message>
        <message>
            <source>Không có thư mục này. Cắm ổ hoặc chọn thư mục khác.</source>
            <translation>There is no such folder. Plug the drive in or choose another.</translation>
        </message>
        <message>
            <source>Không ghi được vào thư mục này. Chọn thư mục khác.</source>
            <translation>This folder cannot be written to. Choose another.</translation>
        </message>
    </context>
    <context>
        <name>SheetChoice</name>
        <message>
            <source>Tệp chưa có biểu nào.</source>
            <translation>The file has no forms yet.</translation>
        </message>
        <message>
            <source>Đơn vị này không có chỉ tiêu nào trong biểu.</source>
            <translation>This unit has no indicators in the form.</translation>
        </message>
    </context>
    <context>
        <name>SheetList</name>
        <message>
            <source>Danh sách tờ</source>
            <translation>List of sheets</translation>
        </message>
        <message>
            <source>Biểu số liệu</source>
            <translation>Sheets</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <source>Hủy</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>F1 Phím tắt</source>
            <translation>F1 Keys</translation>
        </message>
        <message>
            <source>Đã lưu</source>
            <translation>Saved</translation>
        </message>
        <message>
            <source>Đã lưu {time}</source>
            <translation>Saved {time}</translation>
        </message>
        <message>
            <source>Chưa lưu, lần lưu cuối {time}</source>
            <translation>Not saved, last saved {time}</translation>
        </message>
        <message>
            <source>Chưa lưu</source>
            <translation>Not saved</translation>
        </message>
    </context>
    <context>
        <name>TargetForm</name>
        <message>
            <source>Kế hoạch năm {year}</source>
            <translation>Plan for {year}</translation>
        </message>
        <message>
            <source>Kế hoạch phải dựa trên một văn bản. Chọn văn bản đã có, hoặc gõ tên và số của nó.</source>
            <translation>A plan rests on a document. Choose one, or type its title and number.</translation>
        </message>
        <message>
            <source>Không đọc được ngày “{text}”. Gõ như 30/09/2025.</source>
            <translation>“{text}” is not a date. Type one like 30/09/2025.</translation>
        </message>
    </context>
    <context>
        <name>TrendTable</name>
        <message>
            <source>Bảng số liệu dưới biểu đồ</source>
            <translation>Table under the chart</translation>
        </message>
        <message>
            <source>Năm</source>
            <translation>Year</translation>
        </message>
        <message>
            <source>Quý</source>
            <translation>Quarter</translation>
        </message>
    </context>
    <context>
        <name>TrendsContext</name>
        <message>
            <source>Chỉ tiêu</source>
            <translation>Indicator</translation>
        </message>
        <message>
            <source>Chỉ tiêu đang xem</source>
            <translation>Indicator shown</translation>
        </message>
        <message>
            <source>Khoảng năm</source>
            <translation>Years</translation>
        </message>
        <message>
            <source>Khoảng năm đang xem</source>
            <translation>Years shown</translation>
        </message>
        <message>
            <source>Kỳ</source>
            <translation>Period</translation>
        </message>
        <message>
            <source>Năm hay quý</source>
            <translation>Years or quarters</translation>
        </message>
        <message>
            <source>So với</source>
            <translation>Against</translation>
        </message>
        <message>
            <source>So với nơi khác</source>
            <translation>Against other places</translation>
        </message>
        <message>
            <source>Chép</source>
            <translation>Copy</translation>
        </message>
        <message>
            <source>Lưu biểu đồ</source>
            <translation>Save the chart</translation>
        </message>
        <message>
            <source>Năm</source>
            <translation>Year</translation>
        </message>
        <message>
            <source>Quý</source>
            <translation>Quarter</translation>
        </message>
        <message>
            <source>Không</source>
            <translation>No</translation>
        </message>
        <message>
            <source>Từ số đầu tiên</source>
            <translation>From the first figure</translation>
        </message>
        <message>
            <source>10 năm gần nhất</source>
            <translation>Last 10 years</translation>
        </message>
        <message>
            <source>5 năm gần nhất</source>
            <translation>Last 5 years</translation>
        </message>
        <message>
            <source>{0} và {1}</source>
            <translation>{0} and {1}</translation>
        </message>
    </context>
    <context>
        <name>TrendsPage</name>
        <message>
            <source>Xu hướng</source>
            <translation>Trends</translation>
        </message>
        <message>
            <source>trong ô tìm: chọn chỉ tiêu</source>
            <translation>in the search: choose an indicator</translation>
        </message>
        <message>
            <source>sang biểu đồ</source>
            <translation>go to the chart</translation>
        </message>
        <message>
            <source>đi từng năm, từng quý trên biểu đồ</source>
            <translation>go by year or quarter</translation>
        </message>
        <message>
            <source>phóng to, thu nhỏ</source>
            <translation>zoom</translation>
        </message>
        <message>
            <source>xem lại toàn bộ</source>
            <translation>show everything</translation>
        </message>
        <message>
            <source>chép bảng số liệu và biểu đồ</source>
            <translation>copy table and chart</translation>
        </message>
        <message>
            <source>lưu biểu đồ thành PNG hoặc SVG</source>
            <translation>save the chart as PNG or SVG</translation>
        </message>
        <message>
            <source>bấm chú giải</source>
            <translation>click the legend</translation>
        </message>
        <message>
            <source>ẩn hoặc hiện</source>
            <translation>hide or show</translation>
        </message>
        <message>
            <source>Alt+bấm chú giải</source>
            <translation>Alt+click the legend</translation>
        </message>
        <message>
            <source>xem riêng</source>
            <translation>isolate</translation>
        </message>
        <message>
            <source>Đã chép bảng số liệu và biểu đồ</source>
            <translation>Table and chart are copied</translation>
        </message>
        <message>
            <source>Ảnh PNG (*.png);;Ảnh SVG (*.svg)</source>
            <translation>PNG picture (*.png);;SVG picture (*.svg)</translation>
        </message>
        <message>
            <source>Lưu biểu đồ</source>
            <translation>Save the chart</translation>
        </message>
        <message>
            <source>Đã lưu {0}</source>
            <translation>Saved {0}</translation>
        </message>
        <message>
            <source>← → đi từng cột · bấm chú giải để ẩn · Alt+bấm để xem riêng</source>
            <translation>← → go by column · click the legend to hide · Alt+click isolates</translation>
        </message>
        <message>
            <source> · {0} số, {1} nguồn</source>
            <translation> · {0} figures, {1} sources</translation>
        </message>
    </context>
    <context>
        <name>Troubles</name>
        <message>
            <source>Cột này không nhập được. Số gõ vào cột Kỳ này, lời vào cột Ghi chú.</source>
            <translation>This column takes no entries. Type figures into the current period, words into the notes.</translation>
        </message>
        <message>
            <source>Đã hiểu</source>
            <translation>Got it</translation>
        </message>
        <message>
            <source>Ghi lý do</source>
            <translation>Give the reason</translation>
        </message>
        <message>
            <source>{count} ô chưa lưu vẫn ở trên màn hình. Cứ nhập tiếp; đừng đóng trước khi lưu được.</source>
            <translation>{count} unsaved cells are still on the screen. Go on; do not close before they are saved.</translation>
        </message>
        <message>
            <source>Thử lại</source>
            <translation>Try again</translation>
        </message>
        <message>
            <source>Lưu bản sao nơi khác…</source>
            <translation>Save a copy elsewhere…</translation>
        </message>
        <message>
            <source>Lưu bản sao</source>
            <translation>Save a copy</translation>
        </message>
        <message>
            <source>Tệp DNTracker (*.dntracker)</source>
            <translation>DNTracker file (*.dntracker)</translation>
        </message>
        <message>
            <source>Lý do</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>Vì sao ghi số khác với đơn vị báo cáo?</source>
            <translation>Why does the figure differ from what the unit reported?</translation>
        </message>
    </context>
    <context>
        <name>ViewDeeds</name>
        <message>
            <source>Trình đơn</source>
            <translation>Menu</translation>
        </message>
        <message>
            <source>Nhập liệu, Xu hướng, Báo cáo</source>
            <translation>Entry, Trends, Reports</translation>
        </message>
        <message>
            <source>Sổ chỉ tiêu chuyển đổi số của thành phố Đà Nẵng, bản {version}.</source>
            <translation>The book of digital-transformation indicators of Đà Nẵng, release {version}.</translation>
        </message>
        <message>
            <source>Tệp: {path}
Cài đặt: {folder}</source>
            <translation>File: {path}
Settings: {folder}</translation>
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message>
            <source>Đổi</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>Mở tệp đang dùng</source>
            <translation>Open a file</translation>
        </message>
        <message>
            <source>Chọn bản sao lưu</source>
            <translation>Choose a backup</translation>
        </message>
        <message>
            <source>Tạo tệp mới</source>
            <translation>Make the file</translation>
        </message>
        <message>
            <source>Tạo tệp mới, có sẵn dữ liệu của thành phố</source>
            <translation>A new file with the city's figures</translation>
        </message>
        <message>
            <source>Tạo tệp mới, chưa có số liệu</source>
            <translation>A new file without figures</translation>
        </message>
        <message>
            <source>Có sẵn chỉ tiêu, đơn vị và biểu; số liệu và mục tiêu thì chưa.</source>
            <translation>Indicators, units and forms; no figures and targets yet.</translation>
        </message>
        <message>
            <source>Tệp .dntracker trên máy này.</source>
            <translation>A .dntracker file on this computer.</translation>
        </message>
        <message>
            <source>Chọn tệp…</source>
            <translation>Choose a file…</translation>
        </message>
        <message>
            <source>Khôi phục từ bản sao lưu</source>
            <translation>Restore from a backup</translation>
        </message>
        <message>
            <source>Chọn bản sao; chương trình kiểm tra và mở xem trước.</source>
            <translation>Choose a backup; it is checked and shown first.</translation>
        </message>
        <message>
            <source>Chọn bản sao…</source>
            <translation>Choose a backup…</translation>
        </message>
        <message>
            <source>Theo dõi chỉ tiêu chuyển đổi số thành phố Đà Nẵng. Mọi thứ nằm trong một tệp trên máy này, không cần mạng.</source>
            <translation>Keeps the digital-transformation indicators of Đà Nẵng. Everything is in one file on this computer; no network needed.</translation>
        </message>
        <message>
            <source>Bản {v}</source>
            <translation>Release {v}</translation>
        </message>
        <message>
            <source>Bắt đầu</source>
            <translation>Begin</translation>
        </message>
        <message>
            <source>Đổi nơi lưu</source>
            <translation>Change the place</translation>
        </message>
        <message>
            <source>Nơi lưu: {path}</source>
            <translation>Saved at: {path}</translation>
        </message>
        <message>
            <source>Nơi lưu tệp</source>
            <translation>Where to save the file</translation>
        </message>
        <message>
            <source>{communes} xã, phường, đặc khu; {indicators} chỉ tiêu; {rows} dòng số đã công bố, đủ nguồn.</source>
            <translation>{communes} communes, wards and the special zone; {indicators} indicators; {rows} published lines with their sources.</translation>
        </message>
        <message>
            <source>Chưa mở tệp nào; F1 xem phím</source>
            <translation>No file is open; F1 shows the keys</translation>
        </message>
        <message>
            <source>Chọn cách bắt đầu</source>
            <translation>Choose how to begin</translation>
        </message>
        <message>
            <source>Bắt đầu theo cách đã chọn</source>
            <translation>Begin in the chosen way</translation>
        </message>
        <message>
            <source>Sang họ tên, đơn vị, nơi lưu</source>
            <translation>Go to name, unit, place</translation>
        </message>
        <message>
            <source>Thoát</source>
            <translation>Quit</translation>
        </message>
    </context>
    <context>
        <name>WhoButton</name>
        <message>
            <source>Người làm: {person}, {unit}</source>
            <translation>Working: {person}, {unit}</translation>
        </message>
        <message>
            <source>Chưa ghi ai làm việc</source>
            <translation>Nobody named yet</translation>
        </message>
    </context>
    <context>
        <name>WhoDialog</name>
        <message>
            <source>Ai đang làm việc</source>
            <translation>Who is working</translation>
        </message>
        <message>
            <source>Tên và đơn vị được ghi cùng mỗi lần sửa số trong nhật ký.</source>
            <translation>Name and unit are kept in the journal with every change.</translation>
        </message>
        <message>
            <source>Ghi</source>
            <translation>Save</translation>
        </message>
    </context>
    <context>
        <name>WhoFields</name>
        <message>
            <source>Họ và tên</source>
            <translation>Full name</translation>
        </message>
        <message>
            <source>Người làm</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Đơn vị</source>
            <translation>Unit</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>chỉ xem</source>
            <translation>read only</translation>
        </message>
        <message>
            <source>Chỉ xem, không ghi</source>
            <translation>Read only</translation>
        </message>
        <message>
            <source>Mở để sửa</source>
            <translation>Open for editing</translation>
        </message>
        <message>
            <source>Không sửa và không sao lưu được ở cửa sổ này.</source>
            <translation>Nothing can be edited or backed up in this window.</translation>
        </message>
        <message>
            <source>Chỉ xem: {name}.</source>
            <translation>View only: {name}.</translation>
        </message>
        <message>
            <source>Tệp trước đó được giữ ở {path}.</source>
            <translation>The file before it is kept at {path}.</translation>
        </message>
        <message>
            <source>Đã hiểu</source>
            <translation>Got it</translation>
        </message>
        <message>
            <source>Đã khôi phục bản {copy}.</source>
            <translation>Restored the copy {copy}.</translation>
        </message>
    </context>
    <context>
        <name>parent</name>
        <message>
            <source>Các chỉ tiêu</source>
            <translation>Indicators</translation>
        </message>
    </context>
</TS>
