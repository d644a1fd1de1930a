<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="vi_VN">
<context>
    <name>Abouts</name>
    <message>
        <source>{0} báo cáo</source>
        <translation>as {0} reports</translation>
    </message>
</context>
<context>
    <name>Above</name>
    <message>
        <source>Lọc dự án theo mã, tên, đơn vị</source>
        <translation>Filter projects by code, name, unit</translation>
    </message>
    <message>
        <source>Lọc dự án, không cần dấu</source>
        <translation>Filter projects, no tone marks needed</translation>
    </message>
</context>
<context>
    <name>Adding</name>
    <message>
        <source>Chỉ tiêu tìm thấy</source>
        <translation>Indicators found</translation>
    </message>
    <message>
        <source>Không còn chỉ tiêu nào như vậy để thêm</source>
        <translation>No such indicator left to add</translation>
    </message>
    <message>
        <source>Tên hay mã chỉ tiêu, không cần dấu; Enter thêm, Esc xong</source>
        <translation>Name or code of an indicator, no tone marks needed; Enter adds, Esc ends</translation>
    </message>
    <message>
        <source>Tìm chỉ tiêu để thêm, không cần gõ dấu</source>
        <translation>Find an indicator to add, no tone marks needed</translation>
    </message>
</context>
<context>
    <name>Along</name>
    <message>
        <source>Kéo theo năm</source>
        <translation>Scroll along the years</translation>
    </message>
</context>
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
        <source>Ghi vài lời trước đã.</source>
        <translation>Write a few words first.</translation>
    </message>
    <message>
        <source>Đã hiểu</source>
        <translation>Got it</translation>
    </message>
    <message>
        <source>Đến hết ngày</source>
        <translation>Up to the end of</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Đã hiểu</source>
        <translation>Got it</translation>
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
        <source>Sao lưu</source>
        <translation>Backup</translation>
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
    <name>BaselinesView</name>
    <message>
        <source>Bỏ kế hoạch gốc</source>
        <translation>Remove baseline</translation>
    </message>
    <message>
        <source>Bỏ kế hoạch ở ô “Từ”</source>
        <translation>Remove the plan in “From”</translation>
    </message>
    <message>
        <source>Bỏ…</source>
        <translation>Remove…</translation>
    </message>
    <message>
        <source>Chưa chốt kế hoạch gốc nào</source>
        <translation>No baseline yet</translation>
    </message>
    <message>
        <source>Chưa chốt được.</source>
        <translation>Not frozen.</translation>
    </message>
    <message>
        <source>Chương trình</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Chỉ mốc đã đổi (Alt+L)</source>
        <translation>Only changed milestones (Alt+L)</translation>
    </message>
    <message>
        <source>Chốt kế hoạch gốc…</source>
        <translation>Freeze baseline…</translation>
    </message>
    <message>
        <source>Chốt kế hoạch thì về sau so được: mốc nào lùi, lùi bao nhiêu ngày, thêm bớt mốc nào.</source>
        <translation>A frozen plan shows later which milestones slipped, by how many days, which came and went.</translation>
    </message>
    <message>
        <source>Chốt vì: {reason}</source>
        <translation>Frozen because: {reason}</translation>
    </message>
    <message>
        <source>Các mốc trong hai kế hoạch</source>
        <translation>Milestones in two plans</translation>
    </message>
    <message>
        <source>Dự án, mốc</source>
        <translation>Project, milestone</translation>
    </message>
    <message>
        <source>Giữ ngày kế hoạch của mọi mốc như hôm nay.</source>
        <translation>Keeps the planned date of every milestone as of today.</translation>
    </message>
    <message>
        <source>Không mốc nào đổi giữa hai kế hoạch. Alt+L: xem mọi mốc.</source>
        <translation>No milestone changed between the two plans. Alt+L: show all.</translation>
    </message>
    <message>
        <source>Kế hoạch sau</source>
        <translation>Later plan</translation>
    </message>
    <message>
        <source>Kế hoạch trước</source>
        <translation>Earlier plan</translation>
    </message>
    <message>
        <source>Lùi (ngày)</source>
        <translation>Slip (days)</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Sau</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Thay đổi</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Trước</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Tổng mức đầu tư</source>
        <translation>Total investment</translation>
    </message>
    <message>
        <source>Từ</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Vì sao bỏ “{name}”?</source>
        <translation>Why remove “{name}”?</translation>
    </message>
    <message>
        <source>chỉ xem mốc đã đổi, hay xem mọi mốc</source>
        <translation>changed milestones only, or all</translation>
    </message>
    <message>
        <source>chọn hai kế hoạch để so</source>
        <translation>choose the two plans</translation>
    </message>
    <message>
        <source>chốt kế hoạch gốc của chương trình</source>
        <translation>freeze the programme’s plan</translation>
    </message>
    <message>
        <source>mở dự án ở mốc đang chọn</source>
        <translation>open the project at the chosen milestone</translation>
    </message>
    <message>
        <source>nay</source>
        <translation>now</translation>
    </message>
    <message>
        <source>{count} mốc lùi</source>
        <translation>{count} slipped</translation>
    </message>
    <message>
        <source>Đã bỏ kế hoạch gốc “{name}”.</source>
        <translation>Baseline “{name}” removed.</translation>
    </message>
    <message>
        <source>Đã chốt kế hoạch gốc “{name}”.</source>
        <translation>Baseline “{name}” frozen.</translation>
    </message>
    <message>
        <source>đã đổi</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>đến</source>
        <translation>to</translation>
    </message>
</context>
<context>
    <name>BatchDeeds</name>
    <message>
        <source>Chọn một tờ biểu hay hồ sơ dự án ở Báo cáo rồi xuất tờ của mọi đơn vị, mọi dự án.</source>
        <translation>Choose a form or a project profile on Reports, then export the sheets of all units or projects.</translation>
    </message>
    <message>
        <source>Mỗi đơn vị, mỗi dự án một tệp trong một thư mục mới, hoặc một trang trong một sổ tính.</source>
        <translation>One file for each unit or project in a new folder, or one sheet each in one workbook.</translation>
    </message>
    <message>
        <source>Mở thư mục</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Sổ tính Excel (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>Vào một sổ tính…</source>
        <translation>Into one workbook…</translation>
    </message>
    <message>
        <source>Vào thư mục mới…</source>
        <translation>Into a new folder…</translation>
    </message>
    <message>
        <source>Xuất hồ sơ của {count} dự án?</source>
        <translation>Export the profiles of {count} projects?</translation>
    </message>
    <message>
        <source>Xuất mọi tờ vào một thư mục mới trong</source>
        <translation>Export all sheets into a new folder in</translation>
    </message>
    <message>
        <source>Xuất mọi tờ vào sổ tính</source>
        <translation>Export all sheets into a workbook</translation>
    </message>
    <message>
        <source>Xuất {count} tờ của biểu {form}?</source>
        <translation>Export {count} sheets of form {form}?</translation>
    </message>
    <message>
        <source>{count} tờ chưa có số nào.</source>
        <translation>{count} sheets have no figure yet.</translation>
    </message>
    <message>
        <source>Đang xuất tờ của mọi đơn vị</source>
        <translation>Exporting the sheets of all units</translation>
    </message>
    <message>
        <source>Đã hủy, chưa tờ nào được ghi.</source>
        <translation>Cancelled; no sheet was written.</translation>
    </message>
    <message>
        <source>Đã xuất {count} tờ.</source>
        <translation>{count} sheets exported.</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>Chưa có ý kiến nào.</source>
        <translation>No opinion yet.</translation>
    </message>
    <message>
        <source>Cảnh báo</source>
        <translation>Warnings</translation>
    </message>
    <message>
        <source>Không có cảnh báo nào.</source>
        <translation>No warnings.</translation>
    </message>
    <message>
        <source>Mốc gãy chuỗi</source>
        <translation>Series breaks</translation>
    </message>
    <message>
        <source>và {n} ý kiến cũ hơn trong Nhật ký</source>
        <translation>and {n} older opinions in the journal</translation>
    </message>
    <message>
        <source>Ý kiến tại cuộc họp</source>
        <translation>Said in meetings</translation>
    </message>
    <message>
        <source>Đã rõ: {text}</source>
        <translation>Noted: {text}</translation>
    </message>
</context>
<context>
    <name>BindingDialog</name>
    <message>
        <source>&amp;Dùng từ kỳ</source>
        <translation>Use &amp;from</translation>
    </message>
    <message>
        <source>Dùng mẫu này</source>
        <translation>Use this template</translation>
    </message>
    <message>
        <source>Gắn mẫu biểu</source>
        <translation>Bind a template</translation>
    </message>
    <message>
        <source>Sổ tính (Alt+1)</source>
        <translation>Workbook (Alt+1)</translation>
    </message>
    <message>
        <source>Xem thử với số thật (Alt+2)</source>
        <translation>Preview with real figures (Alt+2)</translation>
    </message>
    <message>
        <source>chọn nội dung</source>
        <translation>choose a field</translation>
    </message>
    <message>
        <source>dòng sau</source>
        <translation>next line</translation>
    </message>
    <message>
        <source>{file} làm mẫu của {purpose}. Xem lại từng dòng, sửa chỗ chưa đúng.</source>
        <translation>{file} as the template of {purpose}. Look through each line and correct what is wrong.</translation>
    </message>
    <message>
        <source>ở sổ tính: gắn thêm ô</source>
        <translation>in the workbook: bind another cell</translation>
    </message>
</context>
<context>
    <name>Body</name>
    <message>
        <source>Bắt đầu {0}</source>
        <translation>Started {0}</translation>
    </message>
    <message>
        <source>Chỉ xem: {why}</source>
        <translation>To look at only: {why}</translation>
    </message>
    <message>
        <source>Các mốc theo thời gian</source>
        <translation>Milestones over time</translation>
    </message>
    <message>
        <source>Kết thúc {0}</source>
        <translation>Ends {0}</translation>
    </message>
    <message>
        <source>Thuộc {0}</source>
        <translation>Part of {0}</translation>
    </message>
    <message>
        <source>Tổng mức đầu tư qua {0} lần</source>
        <translation>Total investment, {0} versions</translation>
    </message>
    <message>
        <source>tỷ đồng</source>
        <translation>bn VND</translation>
    </message>
</context>
<context>
    <name>Books</name>
    <message>
        <source>Excel, hoặc dữ liệu mở: CSV, JSON</source>
        <translation>Excel, or open data: CSV, JSON</translation>
    </message>
    <message>
        <source>Nạp bộ chỉ tiêu</source>
        <translation>Import a framework</translation>
    </message>
    <message>
        <source>Xuất bộ chỉ tiêu</source>
        <translation>Export the framework</translation>
    </message>
    <message>
        <source>Đã lưu {0}</source>
        <translation>Saved {0}</translation>
    </message>
</context>
<context>
    <name>BreakEditor</name>
    <message>
        <source>Ghi mốc gãy</source>
        <translation>Save the break</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Sửa mốc gãy</source>
        <translation>Edit the series break</translation>
    </message>
    <message>
        <source>Thêm mốc gãy</source>
        <translation>Add a series break</translation>
    </message>
    <message>
        <source>Từ ngày (dd/MM/yyyy)</source>
        <translation>From (dd/MM/yyyy)</translation>
    </message>
    <message>
        <source>Đã bỏ mốc gãy</source>
        <translation>The series break is removed</translation>
    </message>
    <message>
        <source>Đã ghi mốc gãy</source>
        <translation>The series break is saved</translation>
    </message>
    <message>
        <source>Đổi gì</source>
        <translation>What changed</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Chỉ tiêu chính</source>
        <translation>Headline indicators</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Chỉ tiêu chính</source>
        <translation>Headline indicators</translation>
    </message>
    <message>
        <source>Chọn chỉ tiêu</source>
        <translation>Choose an indicator</translation>
    </message>
    <message>
        <source>chưa chọn chỉ tiêu nào: bấm nút bên phải, hoặc Ins</source>
        <translation>none chosen yet: press the button at the right, or Ins</translation>
    </message>
    <message>
        <source>số mới nhất của mỗi chỉ tiêu</source>
        <translation>the newest figure of each</translation>
    </message>
    <message>
        <source>đến các chỉ tiêu chính; Enter mở biểu đồ</source>
        <translation>go to the headline indicators; Enter opens the chart</translation>
    </message>
    <message>
        <source>ở chỉ tiêu chính: dời sang trái, phải</source>
        <translation>headline indicators: move left, right</translation>
    </message>
    <message>
        <source>ở chỉ tiêu chính: thêm, bỏ một chỉ tiêu</source>
        <translation>headline indicators: add, remove one</translation>
    </message>
</context>
<context>
    <name>CellList</name>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Các ô trong tệp</source>
        <translation>Cells in the file</translation>
    </message>
    <message>
        <source>Giữ nguyên</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>Hai cách đọc</source>
        <translation>Two readings</translation>
    </message>
    <message>
        <source>Không nạp được</source>
        <translation>Cannot be imported</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Mới</source>
        <translation>New</translation>
    </message>
    <message>
        <source>STT</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Sẽ ghi</source>
        <translation>To be written</translation>
    </message>
    <message>
        <source>Thay đổi</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Trong tệp</source>
        <translation>In the workbook</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Xóa</source>
        <translation>Cleared</translation>
    </message>
    <message>
        <source>Ô</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>Đang có</source>
        <translation>Present</translation>
    </message>
</context>
<context>
    <name>ChangesTable</name>
    <message>
        <source>Bây giờ</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Chỗ</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Khi phát hành</source>
        <translation>When issued</translation>
    </message>
    <message>
        <source>Người sửa, lúc</source>
        <translation>Changed by, at</translation>
    </message>
    <message>
        <source>Số đã đổi</source>
        <translation>Changed figures</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Biểu đồ: ← → đi từng cột, ↑ ↓ từng đường, Enter đến số liệu, N ghi chú, G giả định</source>
        <translation>Chart: ← → column by column, ↑ ↓ line by line, Enter to the figure, N note, G what if</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>Chọn bản sao lưu…</source>
        <translation>Choose a backup…</translation>
    </message>
    <message>
        <source>Còn {count} chỗ khác.</source>
        <translation>Other places: {count}.</translation>
    </message>
    <message>
        <source>Dòng này không có vấn đề nào cần nêu lý do.</source>
        <translation>No problem in this row needs a reason.</translation>
    </message>
    <message>
        <source>Ghi lý do</source>
        <translation>Give the reason</translation>
    </message>
    <message>
        <source>Không còn vấn đề nào trong các dòng đang hiện.</source>
        <translation>No problems left in the rows shown.</translation>
    </message>
    <message>
        <source>Kiểm tra tệp</source>
        <translation>Checking the file</translation>
    </message>
    <message>
        <source>Lý do {when}: {text}</source>
        <translation>Reason for {when}: {text}</translation>
    </message>
    <message>
        <source>Lý do đã ghi: {text}.</source>
        <translation>Reason given: {text}.</translation>
    </message>
    <message>
        <source>Lần trước chương trình tắt đột ngột, và tệp có chỗ sai.</source>
        <translation>The program ended suddenly last time, and something in the file is wrong.</translation>
    </message>
    <message>
        <source>Vì sao ghi số khác với đơn vị báo cáo?</source>
        <translation>Why does the figure differ from what the unit reported?</translation>
    </message>
    <message>
        <source>kỳ {period}</source>
        <translation>the period {period}</translation>
    </message>
    <message>
        <source>quý trước</source>
        <translation>the last quarter</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>Gõ để lọc, không cần dấu</source>
        <translation>Type to filter, no tone marks needed</translation>
    </message>
    <message>
        <source>Không có mục nào khớp.</source>
        <translation>Nothing fits.</translation>
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
    <name>ChoosingDialog</name>
    <message>
        <source>Ai đang làm việc</source>
        <translation>Who is working</translation>
    </message>
    <message>
        <source>Chọn tên mình; tên được ghi cùng mỗi lần sửa số. Không có tên thì chỉ xem: nhờ người quản trị thêm.</source>
        <translation>Choose your name; it is kept with every change. Without one you can only look: ask an administrator to add you.</translation>
    </message>
    <message>
        <source>Gõ vài chữ của tên, đơn vị để lọc</source>
        <translation>Type a few letters of a name or unit to filter</translation>
    </message>
    <message>
        <source>Không có ai khớp. Xóa bớt chữ ở ô lọc.</source>
        <translation>Nobody matches. Delete some letters of the filter.</translation>
    </message>
    <message>
        <source>Làm việc</source>
        <translation>Start work</translation>
    </message>
    <message>
        <source>Lọc theo tên, đơn vị</source>
        <translation>Filter by name or unit</translation>
    </message>
    <message>
        <source>Mã PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Để khỏi nhầm người trên máy này; không phải khóa của tệp.</source>
        <translation>So that nobody is mistaken for another on this computer; it does not lock the file.</translation>
    </message>
</context>
<context>
    <name>ColumnChoice</name>
    <message>
        <source>Cột hiện trong bảng</source>
        <translation>Columns shown</translation>
    </message>
    <message>
        <source>Hiện mọi cột</source>
        <translation>Show all columns</translation>
    </message>
    <message>
        <source>{column} (cửa sổ hẹp)</source>
        <translation>{column} (narrow window)</translation>
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
        <source>Xuất tệp để đơn vị điền…</source>
        <translation>Export a workbook for a unit to fill in…</translation>
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
        <source>Chế độ họp</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Cảnh báo sớm…</source>
        <translation>Early warnings…</translation>
    </message>
    <message>
        <source>Kiểm tra tờ giấy…</source>
        <translation>Check a printed sheet…</translation>
    </message>
    <message>
        <source>Lập và sửa biểu…</source>
        <translation>Make and edit forms…</translation>
    </message>
    <message>
        <source>Minh chứng của biểu…</source>
        <translation>Evidence of the form…</translation>
    </message>
    <message>
        <source>Mẫu biểu…</source>
        <translation>Templates…</translation>
    </message>
    <message>
        <source>Người làm việc…</source>
        <translation>People…</translation>
    </message>
    <message>
        <source>Nạp từ Excel…</source>
        <translation>Import from Excel…</translation>
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
        <source>Phát hành tờ…</source>
        <translation>Issue the sheet…</translation>
    </message>
    <message>
        <source>Quy tắc kiểm tra…</source>
        <translation>Check rules…</translation>
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
        <source>Tìm chỉ tiêu, dự án, đơn vị, biểu, lệnh</source>
        <translation>Find indicators, projects, units, forms, commands</translation>
    </message>
    <message>
        <source>Xuất tờ của mọi đơn vị…</source>
        <translation>Export the sheets of all units…</translation>
    </message>
    <message>
        <source>Đã phát hành…</source>
        <translation>Issued sheets…</translation>
    </message>
    <message>
        <source>Đổi người làm việc…</source>
        <translation>Change who is working…</translation>
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
    <name>Compared</name>
    <message>
        <source>&lt;b&gt;{count} mốc lùi&lt;/b&gt;, nhiều nhất {days} ngày</source>
        <translation>&lt;b&gt;{count} slipped&lt;/b&gt;, at most {days} days</translation>
    </message>
    <message>
        <source>bỏ {count} mốc</source>
        <translation>{count} removed</translation>
    </message>
    <message>
        <source>không mốc nào lùi</source>
        <translation>none slipped</translation>
    </message>
    <message>
        <source>nay</source>
        <translation>now</translation>
    </message>
    <message>
        <source>thêm {count} mốc</source>
        <translation>{count} added</translation>
    </message>
    <message>
        <source>{count} mốc sớm hơn</source>
        <translation>{count} earlier</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Chỉ dòng đã đổi</source>
        <translation>Only changed rows</translation>
    </message>
    <message>
        <source>Enter để so, Esc để thôi</source>
        <translation>Enter compares, Esc leaves</translation>
    </message>
    <message>
        <source>Không đọc được ngày. Gõ như 30/09/2025.</source>
        <translation>This is not a date. Type one like 30/09/2025.</translation>
    </message>
    <message>
        <source>Lần gửi gần nhất {moment}</source>
        <translation>Last submission, {moment}</translation>
    </message>
    <message>
        <source>So với ngày</source>
        <translation>Compare with</translation>
    </message>
    <message>
        <source>Thôi so sánh</source>
        <translation>Stop comparing</translation>
    </message>
    <message>
        <source>dd/MM/yyyy</source>
        <translation>dd/MM/yyyy</translation>
    </message>
    <message>
        <source>không ô nào đổi</source>
        <translation>no cell changed</translation>
    </message>
    <message>
        <source>lần gửi {moment}</source>
        <translation>the submission of {moment}</translation>
    </message>
    <message>
        <source>ngày {day}</source>
        <translation>{day}</translation>
    </message>
    <message>
        <source>{count} ô đã đổi</source>
        <translation>{count} cells changed</translation>
    </message>
    <message>
        <source>Đang so với {than}:</source>
        <translation>Compared with {than}:</translation>
    </message>
</context>
<context>
    <name>ComparisonContext</name>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Kỳ</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Mọi trụ cột</source>
        <translation>All pillars</translation>
    </message>
    <message>
        <source>So với</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>Trụ cột</source>
        <translation>Pillar</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>Chép</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Chưa so được</source>
        <translation>Cannot be compared yet</translation>
    </message>
    <message>
        <source>Ctrl+C: cả bảng, dán vào Excel, Word</source>
        <translation>Ctrl+C: the whole table, to paste into Excel or Word</translation>
    </message>
    <message>
        <source>Dán vào Excel, Word.</source>
        <translation>Paste it into Excel or Word.</translation>
    </message>
    <message>
        <source>chép cả bảng</source>
        <translation>copy the whole table</translation>
    </message>
    <message>
        <source>chọn chỉ tiêu</source>
        <translation>choose the indicator</translation>
    </message>
    <message>
        <source>chọn kỳ</source>
        <translation>choose the period</translation>
    </message>
    <message>
        <source>chọn trụ cột</source>
        <translation>choose the pillar</translation>
    </message>
    <message>
        <source>so với kỳ nào</source>
        <translation>compare with which period</translation>
    </message>
    <message>
        <source>xem tại ngày</source>
        <translation>as of a day</translation>
    </message>
    <message>
        <source>xếp theo cột đang chọn</source>
        <translation>sort by the active column</translation>
    </message>
    <message>
        <source>Đã chép cả bảng</source>
        <translation>The whole table is copied</translation>
    </message>
    <message>
        <source>đến số liệu ở Nhập liệu</source>
        <translation>go to the figure in Entry</translation>
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
    <name>Corner</name>
    <message>
        <source>Nơi báo cáo</source>
        <translation>Reporting unit</translation>
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
    <name>CurveChart</name>
    <message>
        <source>dự báo</source>
        <translation>expected</translation>
    </message>
    <message>
        <source>giải ngân</source>
        <translation>disbursed</translation>
    </message>
    <message>
        <source>kế hoạch</source>
        <translation>planned</translation>
    </message>
    <message>
        <source>Đường S: ← → đi từng tháng, + - phóng to thu nhỏ, Home xem hết</source>
        <translation>S-curve: ← → by month, + - zoom, Home shows all</translation>
    </message>
    <message>
        <source>đạt được</source>
        <translation>earned</translation>
    </message>
</context>
<context>
    <name>CurveView</name>
    <message>
        <source>CPI {value}</source>
        <translation>CPI {value}</translation>
    </message>
    <message>
        <source>Chưa có dự án nào</source>
        <translation>No projects yet</translation>
    </message>
    <message>
        <source>Các dự án chưa tính được vào đường S</source>
        <translation>Projects not yet counted in the S-curve</translation>
    </message>
    <message>
        <source>Dự án chưa tính được</source>
        <translation>Projects not counted</translation>
    </message>
    <message>
        <source>SPI {value}</source>
        <translation>SPI {value}</translation>
    </message>
    <message>
        <source>So với</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>So với kế hoạch</source>
        <translation>Against plan</translation>
    </message>
    <message>
        <source>Vì sao</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>chọn kế hoạch để so: đang theo hay một kế hoạch gốc</source>
        <translation>choose the plan: in force or a baseline</translation>
    </message>
    <message>
        <source>kế hoạch đang theo</source>
        <translation>plan in force</translation>
    </message>
    <message>
        <source>mở dự án chưa tính được đang chọn</source>
        <translation>open the chosen project</translation>
    </message>
    <message>
        <source>phóng to, thu nhỏ, xem hết</source>
        <translation>zoom in, zoom out, show all</translation>
    </message>
    <message>
        <source>Đường S tính từ tỷ trọng các mốc, tổng mức đầu tư và giải ngân.</source>
        <translation>The S-curve comes from milestone weights, total investment and disbursement.</translation>
    </message>
    <message>
        <source>đi từng tháng trên đường S</source>
        <translation>walk along the S-curve by month</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>Chọn ngày…</source>
        <translation>Choose a day…</translation>
    </message>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Về hôm nay</source>
        <translation>Back to today</translation>
    </message>
    <message>
        <source>Về ngày {0}</source>
        <translation>Back to {0}</translation>
    </message>
    <message>
        <source>Xem những số có trong tệp lúc cuối ngày:</source>
        <translation>Show the figures that the file held at the end of:</translation>
    </message>
    <message>
        <source>Xem tại ngày</source>
        <translation>As of</translation>
    </message>
</context>
<context>
    <name>DeedForm</name>
    <message>
        <source>Bỏ</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Chỉ xem: {why}</source>
        <translation>To look at only: {why}</translation>
    </message>
    <message>
        <source>Dự án chưa có mốc nào. Ins để thêm một mốc, Shift+Ins để lấy các mốc của quy trình.</source>
        <translation>No milestones yet. Ins adds one, Shift+Ins takes those of the process.</translation>
    </message>
    <message>
        <source>Mọi tệp (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Văn bản này được số tiền hoặc mốc dẫn nguồn; bỏ ở dòng ấy.</source>
        <translation>An amount or milestone cites this document; remove it there.</translation>
    </message>
    <message>
        <source>Đã bỏ mốc {0}. Ctrl+Z lấy lại được.</source>
        <translation>Milestone {0} removed. Ctrl+Z brings it back.</translation>
    </message>
    <message>
        <source>Đã bỏ {0}. Ctrl+Z lấy lại được.</source>
        <translation>{0} removed. Ctrl+Z brings it back.</translation>
    </message>
    <message>
        <source>Đã lấy các mốc: {0}</source>
        <translation>Milestones taken: {0}</translation>
    </message>
    <message>
        <source>Đã mở {0}</source>
        <translation>Opened {0}</translation>
    </message>
    <message>
        <source>Đã xếp lại mốc {0}</source>
        <translation>Milestone {0} moved</translation>
    </message>
    <message>
        <source>Đính kèm minh chứng cho mốc {0}</source>
        <translation>Attach evidence to milestone {0}</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>Chưa biểu nào có chỉ tiêu này.</source>
        <translation>No form has this indicator yet.</translation>
    </message>
    <message>
        <source>Dùng lại chỉ tiêu này</source>
        <translation>Use this indicator again</translation>
    </message>
    <message>
        <source>Ngừng dùng chỉ tiêu này</source>
        <translation>Retire this indicator</translation>
    </message>
</context>
<context>
    <name>DetailView</name>
    <message>
        <source>Chưa thêm được dự án: {why}</source>
        <translation>The project cannot be added: {why}</translation>
    </message>
    <message>
        <source>dự báo của mốc; lý do chậm</source>
        <translation>forecast of the milestone; why it is late</translation>
    </message>
    <message>
        <source>ghi lý do dự án đỏ trong quý</source>
        <translation>say why the project is red this quarter</translation>
    </message>
    <message>
        <source>ghi mốc đạt</source>
        <translation>milestone reached</translation>
    </message>
    <message>
        <source>hoàn tác, làm lại</source>
        <translation>undo, redo</translation>
    </message>
    <message>
        <source>lấy các mốc của quy trình mà dự án chưa có</source>
        <translation>take the milestones of the process that the project lacks</translation>
    </message>
    <message>
        <source>sửa dự án</source>
        <translation>edit the project</translation>
    </message>
    <message>
        <source>thêm, bỏ một dòng của danh sách đang chọn</source>
        <translation>add, remove a row of the list</translation>
    </message>
    <message>
        <source>trong danh sách mốc: ghi mốc đạt, sửa mốc; danh sách khác: sửa dòng</source>
        <translation>milestones: reached, edit; other lists: edit the row</translation>
    </message>
    <message>
        <source>tỷ trọng các mốc; đính kèm minh chứng cho mốc</source>
        <translation>weights; attach evidence to the milestone</translation>
    </message>
    <message>
        <source>xếp mốc lên, xuống</source>
        <translation>move a milestone up, down</translation>
    </message>
    <message>
        <source>đóng ô đang gõ; về danh sách dự án</source>
        <translation>close the form; back to the list</translation>
    </message>
    <message>
        <source>đặt hoặc dời kế hoạch của mốc, kèm lý do</source>
        <translation>set or move a plan, with its reason</translation>
    </message>
    <message>
        <source>đến chỉ tiêu liên quan, văn bản, minh chứng, nhật ký của dự án</source>
        <translation>go to linked indicators, documents, evidence, history</translation>
    </message>
    <message>
        <source>đến các mốc, các lần duyệt tổng mức, vốn theo nguồn, vướng mắc</source>
        <translation>go to milestones, versions of the total, money by source, obstacles</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Bước số {number} · {hash}</source>
        <translation>Step no. {number} · {hash}</translation>
    </message>
    <message>
        <source>Dấu vết</source>
        <translation>Trace</translation>
    </message>
    <message>
        <source>Hoàn tác bước này</source>
        <translation>Undo this step</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Mọi lần đổi ô này</source>
        <translation>Every change of this cell</translation>
    </message>
    <message>
        <source>Mở dự án</source>
        <translation>Open the project</translation>
    </message>
    <message>
        <source>Mở ô này</source>
        <translation>Open this cell</translation>
    </message>
    <message>
        <source>Sau đó</source>
        <translation>After that</translation>
    </message>
    <message>
        <source>{count} bước nạp dữ liệu kèm theo chương trình.</source>
        <translation>{count} steps that loaded what comes with the program.</translation>
    </message>
    <message>
        <source>{time} ngày {day}</source>
        <translation>{time} on {day}</translation>
    </message>
    <message>
        <source>Đã thay đổi</source>
        <translation>What changed</translation>
    </message>
    <message>
        <source>Đổi lần cuối {time}, qua {count} bước</source>
        <translation>Last changed {time}, steps: {count}</translation>
    </message>
    <message>
        <source>… và {count} thay đổi khác</source>
        <translation>… and {count} more changes</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Chưa có văn bản nào.</source>
        <translation>No documents yet.</translation>
    </message>
    <message>
        <source>Thêm văn bản</source>
        <translation>Add document</translation>
    </message>
    <message>
        <source>Văn bản, nguồn</source>
        <translation>Documents, sources</translation>
    </message>
</context>
<context>
    <name>DrawnWarning</name>
    <message>
        <source>Đã rõ</source>
        <translation>Noted</translation>
    </message>
</context>
<context>
    <name>DueTable</name>
    <message>
        <source> *</source>
        <translation> *</translation>
    </message>
    <message>
        <source>Hạn nộp theo kỳ và cấp đơn vị</source>
        <translation>Due days by period and level of unit</translation>
    </message>
    <message>
        <source>Hạn tới</source>
        <translation>Next due</translation>
    </message>
    <message>
        <source>Kỳ, cấp</source>
        <translation>Period, level</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Ngày của tháng cách tháng cuối kỳ ± tháng; để trống ngày thì không có hạn</source>
        <translation>Day of the month that lies ± months from the last month of the period; no day means never due</translation>
    </message>
    <message>
        <source>{day} là {weekday} nên dời đến ngày làm việc kế tiếp</source>
        <translation>{day} is {weekday}, so it moves to the next working day</translation>
    </message>
    <message>
        <source>± tháng</source>
        <translation>± months</translation>
    </message>
</context>
<context>
    <name>Echo</name>
    <message>
        <source> đến </source>
        <translation> to </translation>
    </message>
    <message>
        <source>chưa có số liệu</source>
        <translation>no figure available</translation>
    </message>
    <message>
        <source>chưa đọc được</source>
        <translation>not understood</translation>
    </message>
    <message>
        <source>gần</source>
        <translation>just under</translation>
    </message>
    <message>
        <source>hơn</source>
        <translation>over</translation>
    </message>
    <message>
        <source>khoảng</source>
        <translation>about</translation>
    </message>
    <message>
        <source>không phát sinh</source>
        <translation>nil</translation>
    </message>
    <message>
        <source>không quá</source>
        <translation>at most</translation>
    </message>
    <message>
        <source>không áp dụng</source>
        <translation>not applicable</translation>
    </message>
    <message>
        <source>quá giới hạn</source>
        <translation>out of bounds</translation>
    </message>
    <message>
        <source>từ</source>
        <translation>at least</translation>
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
    <name>Editing</name>
    <message>
        <source>Các ô chỉ đọc được: {why}</source>
        <translation>The fields are read only: {why}</translation>
    </message>
    <message>
        <source>Dùng lại: {name}</source>
        <translation>In use again: {name}</translation>
    </message>
    <message>
        <source>Tệp đang mở chỉ để xem, nên các ô chỉ đọc được.</source>
        <translation>The file is open to look only, so the fields are read only.</translation>
    </message>
    <message>
        <source>Đã lưu: {name}</source>
        <translation>Saved: {name}</translation>
    </message>
    <message>
        <source>Đã ngừng dùng: {name}</source>
        <translation>Retired: {name}</translation>
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
        <source>Bước tiếp theo của biểu</source>
        <translation>Next step of the form</translation>
    </message>
    <message>
        <source>Khóa sổ</source>
        <translation>Closes</translation>
    </message>
    <message>
        <source>Khóa sổ {closes}. Biểu được mở lại đến hết ngày {again}, nhận số đến hết ngày {last}.</source>
        <translation>Closes {closes}. Reopened until the end of {again}; takes figures until the end of {last}.</translation>
    </message>
    <message>
        <source>Ngày khóa sổ</source>
        <translation>Closing date</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Trạng thái của biểu</source>
        <translation>State of the form</translation>
    </message>
    <message>
        <source>mở lại đến {day}</source>
        <translation>reopened until {day}</translation>
    </message>
    <message>
        <source>Đã nhập</source>
        <translation>Entered</translation>
    </message>
    <message>
        <source>đã mở lại</source>
        <translation>reopened</translation>
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
    <name>EntryHeader</name>
    <message>
        <source>Tên cột</source>
        <translation>Column names</translation>
    </message>
</context>
<context>
    <name>EntryKeys</name>
    <message>
        <source>Alt+1, Alt+2, Alt+3</source>
        <translation>Alt+1, Alt+2, Alt+3</translation>
    </message>
    <message>
        <source>Alt+PgUp, Alt+PgDn</source>
        <translation>Alt+PgUp, Alt+PgDn</translation>
    </message>
    <message>
        <source>Cho biết đã lưu lúc nào</source>
        <translation>Says when it was saved</translation>
    </message>
    <message>
        <source>Chép số của dòng trên</source>
        <translation>Copies the figure of the row above</translation>
    </message>
    <message>
        <source>Chép số kỳ trước, chờ xem lại</source>
        <translation>Copies the previous period&apos;s figure, to be reviewed</translation>
    </message>
    <message>
        <source>Chép, cắt, dán cả khối, với Excel và LibreOffice</source>
        <translation>Copies, cuts, pastes blocks, with Excel and LibreOffice too</translation>
    </message>
    <message>
        <source>Chỉ hiện dòng còn trống, có vấn đề, đã thay đổi, theo dõi; rồi lại mọi dòng</source>
        <translation>Shows only rows that are empty, have problems, changed, are followed; then all again</translation>
    </message>
    <message>
        <source>Chỉ tiêu này qua các kỳ</source>
        <translation>This indicator over the periods</translation>
    </message>
    <message>
        <source>Chọn biểu, đơn vị, kỳ; Esc về bảng</source>
        <translation>Choose form, unit, period; Esc goes back to the table</translation>
    </message>
    <message>
        <source>Chọn cả biểu</source>
        <translation>Selects the whole form</translation>
    </message>
    <message>
        <source>Chữ, số</source>
        <translation>Letters, digits</translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation>Ctrl+A</translation>
    </message>
    <message>
        <source>Ctrl+C, Ctrl+X, Ctrl+V</source>
        <translation>Ctrl+C, Ctrl+X, Ctrl+V</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Ctrl+F8</source>
        <translation>Ctrl+F8</translation>
    </message>
    <message>
        <source>Ctrl+Home, Ctrl+End</source>
        <translation>Ctrl+Home, Ctrl+End</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D</source>
        <translation>Ctrl+Shift+D</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F</source>
        <translation>Ctrl+Shift+F</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F8</source>
        <translation>Ctrl+Shift+F8</translation>
    </message>
    <message>
        <source>Ctrl+Shift+H</source>
        <translation>Ctrl+Shift+H</translation>
    </message>
    <message>
        <source>Ctrl+Shift+L</source>
        <translation>Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>Ctrl+Shift+U</source>
        <translation>Ctrl+Shift+U</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>Ctrl+Z, Ctrl+Y</source>
        <translation>Ctrl+Z, Ctrl+Y</translation>
    </message>
    <message>
        <source>Ctrl+mũi tên</source>
        <translation>Ctrl+arrows</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Dòng đầu, dòng cuối của biểu, cùng cột</source>
        <translation>First, last row of the form, same column</translation>
    </message>
    <message>
        <source>Enter, Shift+Enter</source>
        <translation>Enter, Shift+Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>F2 ở ô tổng hợp</source>
        <translation>F2 in a consolidated cell</translation>
    </message>
    <message>
        <source>F2, nháy đúp</source>
        <translation>F2, double click</translation>
    </message>
    <message>
        <source>F3</source>
        <translation>F3</translation>
    </message>
    <message>
        <source>F4</source>
        <translation>F4</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>F7, Shift+F7</source>
        <translation>F7, Shift+F7</translation>
    </message>
    <message>
        <source>F8, Shift+F8</source>
        <translation>F8, Shift+F8</translation>
    </message>
    <message>
        <source>F9</source>
        <translation>F9</translation>
    </message>
    <message>
        <source>Gập, mở danh sách vấn đề</source>
        <translation>Folds, opens the list of problems</translation>
    </message>
    <message>
        <source>Gửi biểu; người duyệt thì duyệt, khóa sổ</source>
        <translation>Submits the form; approvers approve or lock it</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home, End</translation>
    </message>
    <message>
        <source>Hoàn tác, làm lại từng bước, cả sau khi mở lại chương trình</source>
        <translation>Undoes, redoes step by step, even after a restart</translation>
    </message>
    <message>
        <source>Lên, xuống một trang</source>
        <translation>One page up, down</translation>
    </message>
    <message>
        <source>Lọc dòng theo tên</source>
        <translation>Filter rows by name</translation>
    </message>
    <message>
        <source>Minh chứng của số; Ins đính kèm, Enter mở, Del bỏ, Esc về</source>
        <translation>Evidence of the figure; Ins attaches, Enter opens, Del removes, Esc goes back</translation>
    </message>
    <message>
        <source>Mọi đơn vị của biểu cạnh nhau, có cộng toàn thành phố</source>
        <translation>All units of the form side by side, with the city&apos;s total</translation>
    </message>
    <message>
        <source>Nhận, sang ô sửa được kế tiếp hoặc liền trước</source>
        <translation>Commits, goes to the next or previous editable cell</translation>
    </message>
    <message>
        <source>Nhận, xuống hoặc lên một dòng; sau một loạt Tab thì về cột bắt đầu</source>
        <translation>Commits, one row down or up; after a run of Tabs back to the column where it began</translation>
    </message>
    <message>
        <source>PgUp, PgDn</source>
        <translation>PgUp, PgDn</translation>
    </message>
    <message>
        <source>Sang bảng bên phải và trở lại</source>
        <translation>To the panel at the right and back</translation>
    </message>
    <message>
        <source>Sang kỳ trước, kỳ sau</source>
        <translation>To the period before, after</translation>
    </message>
    <message>
        <source>Sang ô bên cạnh; thêm Shift để chọn vùng</source>
        <translation>To the next cell; with Shift selects a range</translation>
    </message>
    <message>
        <source>Shift+F2</source>
        <translation>Shift+F2</translation>
    </message>
    <message>
        <source>Shift+F9</source>
        <translation>Shift+F9</translation>
    </message>
    <message>
        <source>So với một ngày, với lần gửi gần nhất: số cũ trên số mới; Esc thôi so</source>
        <translation>Compares with a day or the last submission: the old figure above the new; Esc ends it</translation>
    </message>
    <message>
        <source>Số đúng: ghi lý do cho vấn đề của dòng</source>
        <translation>The figure is right: give a reason for the row&apos;s problem</translation>
    </message>
    <message>
        <source>Sửa ghi chú; Enter thì xuống dòng ở cột Kỳ này</source>
        <translation>Edits the note; Enter goes down in the column of the current period</translation>
    </message>
    <message>
        <source>Sửa kế hoạch năm</source>
        <translation>Edits the plan for the year</translation>
    </message>
    <message>
        <source>Sửa nội dung ô (chế độ Sửa); mũi tên đi trong ô</source>
        <translation>Edits the cell (mode Edit); arrows move inside it</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Shift+Tab</translation>
    </message>
    <message>
        <source>Thay nội dung ô (chế độ Nhập); mũi tên nhận và sang ô khác</source>
        <translation>Replaces the cell (mode Enter); arrows commit and move</translation>
    </message>
    <message>
        <source>Theo dõi các ô đã chọn, hoặc thôi</source>
        <translation>Follows the selected cells, or stops</translation>
    </message>
    <message>
        <source>Trả lại biểu, mở khóa (cả lời xin mở khóa) hoặc xin mở khóa</source>
        <translation>Return the form, unlock it (requests, too) or ask for unlocking</translation>
    </message>
    <message>
        <source>Trả lại giá trị cũ; đang lọc thì hiện lại mọi dòng</source>
        <translation>Gives back the old value; with a filter shows all rows again</translation>
    </message>
    <message>
        <source>Tên chỉ tiêu một dòng hoặc hai dòng</source>
        <translation>Indicator names in one line or two</translation>
    </message>
    <message>
        <source>Xem biểu để in</source>
        <translation>Shows the sheet to print</translation>
    </message>
    <message>
        <source>Xem từng đơn vị; Enter sang biểu của đơn vị, S sắp xếp, Esc về</source>
        <translation>Shows each unit; Enter opens the unit&apos;s form, S sorts, Esc goes back</translation>
    </message>
    <message>
        <source>Xóa nội dung các ô đã chọn</source>
        <translation>Clears the selected cells</translation>
    </message>
    <message>
        <source>Điền nội dung ô vào cả vùng chọn</source>
        <translation>Fills the selection with the cell&apos;s content</translation>
    </message>
    <message>
        <source>Đầu dòng, cuối dòng</source>
        <translation>Start, end of the row</translation>
    </message>
    <message>
        <source>Đến mép khối số</source>
        <translation>To the edge of the block of figures</translation>
    </message>
    <message>
        <source>Đến vấn đề kế tiếp, liền trước trong danh sách dưới bảng</source>
        <translation>To the next, previous problem in the list below</translation>
    </message>
    <message>
        <source>Ẩn, hiện cột</source>
        <translation>Hides, shows columns</translation>
    </message>
    <message>
        <source>↑ ↓ ← →</source>
        <translation>↑ ↓ ← →</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>Nhập liệu</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>Chưa có gì để &lt;b&gt;nhập liệu&lt;/b&gt;</source>
        <translation>Nothing to &lt;b&gt;enter&lt;/b&gt; yet</translation>
    </message>
</context>
<context>
    <name>EntryStates</name>
    <message>
        <source>Bắt buộc</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Chép, xem lại</source>
        <translation>Copied, review</translation>
    </message>
    <message>
        <source>Chưa có số</source>
        <translation>Not available</translation>
    </message>
    <message>
        <source>Chưa lưu</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>Chờ ghi</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Có ghi chú</source>
        <translation>Noted</translation>
    </message>
    <message>
        <source>Ghi thay số cộng</source>
        <translation>Replaces the sum</translation>
    </message>
    <message>
        <source>Không áp dụng</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>Lưu ý</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>Phải sửa</source>
        <translation>To correct</translation>
    </message>
    <message>
        <source>Theo dõi</source>
        <translation>Follow up</translation>
    </message>
    <message>
        <source>Tự tính</source>
        <translation>Computed</translation>
    </message>
    <message>
        <source>Xem lại</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>trước là {was}</source>
        <translation>was {was}</translation>
    </message>
    <message>
        <source>ô trống</source>
        <translation>an empty cell</translation>
    </message>
    <message>
        <source>Đã khóa</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>Đã lưu</source>
        <translation>Saved</translation>
    </message>
</context>
<context>
    <name>EvidenceDeeds</name>
    <message>
        <source>Biểu {form}, {whose}: {count} tệp minh chứng</source>
        <translation>Form {form}, {whose}: {count} evidence files</translation>
    </message>
    <message>
        <source>Không còn nguyên vẹn: {names}.</source>
        <translation>No longer intact: {names}.</translation>
    </message>
    <message>
        <source>Mở thư mục</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Xuất tất cả minh chứng vào thư mục</source>
        <translation>Export all evidence into a folder</translation>
    </message>
    <message>
        <source>Đang xuất minh chứng</source>
        <translation>Exporting evidence</translation>
    </message>
    <message>
        <source>Đã xuất {count} tệp minh chứng, có danh mục.</source>
        <translation>Exported {count} evidence files with an index.</translation>
    </message>
</context>
<context>
    <name>EvidenceDialog</name>
    <message>
        <source>Chưa có minh chứng. Đính kèm ở bảng bên phải của Nhập liệu (F3 ở ô có số).</source>
        <translation>No evidence yet. Attach it in the panel at the right of Entry (F3 on a cell with a figure).</translation>
    </message>
    <message>
        <source>Minh chứng của biểu</source>
        <translation>Evidence of the form</translation>
    </message>
    <message>
        <source>Mở</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Xuất tất cả…</source>
        <translation>Export all…</translation>
    </message>
    <message>
        <source>Xuất…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Đến dòng</source>
        <translation>Go to row</translation>
    </message>
</context>
<context>
    <name>EvidenceItems</name>
    <message>
        <source>Minh chứng của số</source>
        <translation>Evidence of the figure</translation>
    </message>
</context>
<context>
    <name>EvidenceSection</name>
    <message>
        <source>Bỏ</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Chưa có</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>Chưa có. Kéo tệp thả vào đây, hoặc bấm Đính kèm.</source>
        <translation>None yet. Drop a file here, or press Attach.</translation>
    </message>
    <message>
        <source>Chỉ xem và mở: {why}</source>
        <translation>Only to look at and open: {why}</translation>
    </message>
    <message>
        <source>Dòng này chưa có minh chứng. {why}</source>
        <translation>This row has no evidence yet. {why}</translation>
    </message>
    <message>
        <source>Ins; hoặc kéo tệp thả vào đây</source>
        <translation>Ins; or drop a file here</translation>
    </message>
    <message>
        <source>Minh chứng</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Minh chứng (F3)</source>
        <translation>Evidence (F3)</translation>
    </message>
    <message>
        <source>Mọi tệp (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Mở</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Nhập số trước rồi đính kèm.</source>
        <translation>Enter the figure first, then attach.</translation>
    </message>
    <message>
        <source>Xuất…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Đã bỏ {name} khỏi số này. Ctrl+Z để lấy lại.</source>
        <translation>Removed {name} from this figure. Ctrl+Z brings it back.</translation>
    </message>
    <message>
        <source>Đính kèm minh chứng</source>
        <translation>Attach evidence</translation>
    </message>
    <message>
        <source>Đính kèm…</source>
        <translation>Attach…</translation>
    </message>
</context>
<context>
    <name>EvidenceTable</name>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Cỡ</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Dòng</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Minh chứng của biểu</source>
        <translation>Evidence of the form</translation>
    </message>
    <message>
        <source>Người đính kèm</source>
        <translation>Attached by</translation>
    </message>
    <message>
        <source>Tệp</source>
        <translation>File</translation>
    </message>
    <message>
        <source>nguồn</source>
        <translation>source</translation>
    </message>
    <message>
        <source>Đính kèm lúc</source>
        <translation>Attached at</translation>
    </message>
</context>
<context>
    <name>ExchangeDeeds</name>
    <message>
        <source>Còn {count} ô chưa nạp.</source>
        <translation>{count} cells are not imported.</translation>
    </message>
    <message>
        <source>Mở thư mục</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Mở tệp</source>
        <translation>Open the file</translation>
    </message>
    <message>
        <source>Nạp từ Excel</source>
        <translation>Import from Excel</translation>
    </message>
    <message>
        <source>Sổ tính (*.xlsx *.xlsm *.xls *.ods)</source>
        <translation>Workbook (*.xlsx *.xlsm *.xls *.ods)</translation>
    </message>
    <message>
        <source>Sổ tính Excel (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>Xuất tệp để đơn vị điền</source>
        <translation>Export a workbook for a unit to fill in</translation>
    </message>
    <message>
        <source>{name} vào biểu {form}, {whose}</source>
        <translation>{name} into form {form}, {whose}</translation>
    </message>
    <message>
        <source>Đang xuất {name}</source>
        <translation>Exporting {name}</translation>
    </message>
    <message>
        <source>Đang đọc {name}</source>
        <translation>Reading {name}</translation>
    </message>
    <message>
        <source>Đã xuất {name}</source>
        <translation>Exported {name}</translation>
    </message>
</context>
<context>
    <name>ExchangeView</name>
    <message>
        <source>(chưa chọn)</source>
        <translation>(not chosen)</translation>
    </message>
    <message>
        <source>Dự án</source>
        <translation>Projects</translation>
    </message>
    <message>
        <source>Không nạp</source>
        <translation>Do not import</translation>
    </message>
    <message>
        <source>Không nạp được: {why}</source>
        <translation>Cannot import: {why}</translation>
    </message>
    <message>
        <source>Microsoft Project (*.xml)</source>
        <translation>Microsoft Project (*.xml)</translation>
    </message>
    <message>
        <source>Mốc không rõ dự án thì nạp vào</source>
        <translation>Milestones of no known project go into</translation>
    </message>
    <message>
        <source>Những chỗ khác nhau</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>Nạp dự án</source>
        <translation>Import projects</translation>
    </message>
    <message>
        <source>Nạp tệp…</source>
        <translation>Import a file…</translation>
    </message>
    <message>
        <source>Nạp {0} thay đổi</source>
        <translation>Import {0} changes</translation>
    </message>
    <message>
        <source>Nạp {name}</source>
        <translation>Import {name}</translation>
    </message>
    <message>
        <source>Sẽ làm gì</source>
        <translation>What it does</translation>
    </message>
    <message>
        <source>Sổ tính Excel (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>Sổ tính, Microsoft Project (*.xlsx *.xlsm *.xml)</source>
        <translation>Workbook, Microsoft Project (*.xlsx *.xlsm *.xml)</translation>
    </message>
    <message>
        <source>Sửa</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Thay đổi</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Thêm</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Xuất các dự án của {which}: sổ tính để sửa bằng Excel rồi nạp lại, hoặc tệp XML mà Microsoft Project và ProjectLibre mở được. Khi nạp, từng chỗ khác hiện ra trước, chưa ghi gì.</source>
        <translation>Export the projects of {which}: a workbook to change in Excel and import again, or an XML file that Microsoft Project and ProjectLibre open. On import, every difference is shown first and nothing is written yet.</translation>
    </message>
    <message>
        <source>Xuất dự án</source>
        <translation>Export projects</translation>
    </message>
    <message>
        <source>Xuất sang Microsoft Project…</source>
        <translation>Export to Microsoft Project…</translation>
    </message>
    <message>
        <source>Xuất sổ tính…</source>
        <translation>Export a workbook…</translation>
    </message>
    <message>
        <source>bỏ tệp đang xem trước, không nạp</source>
        <translation>leave the previewed file without importing</translation>
    </message>
    <message>
        <source>mọi chương trình</source>
        <translation>all programmes</translation>
    </message>
    <message>
        <source>nạp dự án, vốn và mốc từ tệp</source>
        <translation>import projects, money and milestones from a file</translation>
    </message>
    <message>
        <source>xuất sổ tính, xuất sang Microsoft Project</source>
        <translation>export a workbook, export to Microsoft Project</translation>
    </message>
    <message>
        <source>{0} chỗ không nạp được</source>
        <translation>{0} refused</translation>
    </message>
    <message>
        <source>{0} chỗ thay đổi</source>
        <translation>{0} changed</translation>
    </message>
    <message>
        <source>{0} chỗ thêm mới</source>
        <translation>{0} added</translation>
    </message>
    <message>
        <source>{0} công việc trong tệp không phải là mốc nên không nạp.</source>
        <translation>{0} tasks in the file are no milestones and stay out.</translation>
    </message>
    <message>
        <source>{0} dòng như cũ</source>
        <translation>{0} rows unchanged</translation>
    </message>
    <message>
        <source>Đã lưu {0}</source>
        <translation>Saved {0}</translation>
    </message>
    <message>
        <source>Đã nạp {count} thay đổi</source>
        <translation>Imported {count} changes</translation>
    </message>
    <message>
        <source>Ở đâu</source>
        <translation>Where</translation>
    </message>
</context>
<context>
    <name>FigureDelegate</name>
    <message>
        <source>trống</source>
        <translation>empty</translation>
    </message>
</context>
<context>
    <name>FigureForm</name>
    <message>
        <source>Ghi</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Giá trị</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Không đọc được ngày “{text}”. Gõ như 30/09/2025.</source>
        <translation>“{text}” is not a date. Type one like 30/09/2025.</translation>
    </message>
    <message>
        <source>Mức độ</source>
        <translation>Qualifier</translation>
    </message>
    <message>
        <source>Nguồn</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Ngày này ngoài khoảng lấy số liệu của kỳ: {first} đến {last}. Vẫn ghi được.</source>
        <translation>This day is outside the period&apos;s data window: {first} to {last}. It can be saved all the same.</translation>
    </message>
    <message>
        <source>Số liệu tại ngày</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>Tình trạng số</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Về bảng</source>
        <translation>Back to table</translation>
    </message>
    <message>
        <source>gần &lt;</source>
        <translation>just under &lt;</translation>
    </message>
    <message>
        <source>hơn &gt;</source>
        <translation>over &gt;</translation>
    </message>
    <message>
        <source>khoảng ~</source>
        <translation>about ~</translation>
    </message>
    <message>
        <source>không quá ≤</source>
        <translation>at most ≤</translation>
    </message>
    <message>
        <source>từ ≥</source>
        <translation>at least ≥</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>đúng bằng</source>
        <translation>exactly</translation>
    </message>
    <message>
        <source>đến (khoảng)</source>
        <translation>to (range)</translation>
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
    <name>Files</name>
    <message>
        <source>Chưa có minh chứng. Chọn một mốc rồi bấm Đính kèm.</source>
        <translation>No evidence yet. Choose a milestone, then Attach.</translation>
    </message>
    <message>
        <source>Minh chứng</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Đính kèm…</source>
        <translation>Attach…</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Ai</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Ai đã gửi, ai còn thiếu</source>
        <translation>Who has submitted, who is missing</translation>
    </message>
    <message>
        <source>Bỏ lọc</source>
        <translation>Clear the filters</translation>
    </message>
    <message>
        <source>Cán bộ</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Cả chương trình</source>
        <translation>People and program</translation>
    </message>
    <message>
        <source>Không có chỉ tiêu, đơn vị, biểu hay dự án nào như vậy.</source>
        <translation>No indicator, unit, form or project like that.</translation>
    </message>
    <message>
        <source>Không đọc được ngày. Gõ như 30/09/2025.</source>
        <translation>This is not a date. Type one like 30/09/2025.</translation>
    </message>
    <message>
        <source>Kỳ số liệu</source>
        <translation>Data period</translation>
    </message>
    <message>
        <source>Lọc nơi báo cáo theo tên</source>
        <translation>Filter reporting units by name</translation>
    </message>
    <message>
        <source>Lọc nơi báo cáo, không cần dấu</source>
        <translation>Filter reporting units, no tone marks needed</translation>
    </message>
    <message>
        <source>Mọi việc</source>
        <translation>All work</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Việc</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>Về chỉ tiêu, đơn vị, biểu, dự án</source>
        <translation>About indicator, unit, form, project</translation>
    </message>
    <message>
        <source>kinh te so, SKHCN, 01/CĐS, CVPM2…</source>
        <translation>kinh te so, SKHCN, 01/CĐS, CVPM2…</translation>
    </message>
    <message>
        <source>{left} trong {total} nơi</source>
        <translation>{left} of {total} units</translation>
    </message>
    <message>
        <source>{total} nơi</source>
        <translation>{total} units</translation>
    </message>
    <message>
        <source>Đến ngày</source>
        <translation>To</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>{low} đến {high}</source>
        <translation>{low} to {high}</translation>
    </message>
</context>
<context>
    <name>Forecasting</name>
    <message>
        <source>Dời dự báo</source>
        <translation>Move the forecast</translation>
    </message>
    <message>
        <source>Dự báo</source>
        <translation>Forecast</translation>
    </message>
    <message>
        <source>Ghi dự báo</source>
        <translation>Record forecast</translation>
    </message>
    <message>
        <source>bỏ trống</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Đã ghi dự báo “{name}”: {date}. Ctrl+Z hoàn tác.</source>
        <translation>Forecast of “{name}” recorded: {date}. Ctrl+Z undoes it.</translation>
    </message>
    <message>
        <source>“{name}” nay dự kiến xong khi nào? Gõ như 30/06/2026, 6/2026, quý II/2026, 2026.</source>
        <translation>When is “{name}” expected now? Type 30/06/2026, 6/2026, quý II/2026, 2026.</translation>
    </message>
    <message>
        <source>“{name}”: dự báo {after}. Lý do, nếu chậm so với kế hoạch:</source>
        <translation>“{name}”: forecast {after}. The reason, if later than planned:</translation>
    </message>
    <message>
        <source>“{name}”: dự báo {before} nay là {after}. Vì sao?</source>
        <translation>“{name}”: forecast {before}, now {after}. Why?</translation>
    </message>
</context>
<context>
    <name>FormHeader</name>
    <message>
        <source>Biểu và kỳ</source>
        <translation>Forms and periods</translation>
    </message>
    <message>
        <source>{period}, chưa mở</source>
        <translation>{period}, not opened</translation>
    </message>
</context>
<context>
    <name>FormList</name>
    <message>
        <source> (thôi dùng)</source>
        <translation> (retired)</translation>
    </message>
    <message>
        <source> đến {day}</source>
        <translation> to {day}</translation>
    </message>
    <message>
        <source>Các biểu và phiên bản</source>
        <translation>Forms and versions</translation>
    </message>
    <message>
        <source>bản {number}, từ {since}</source>
        <translation>version {number}, from {since}</translation>
    </message>
    <message>
        <source>đầu</source>
        <translation>the start</translation>
    </message>
</context>
<context>
    <name>FormSteps</name>
    <message>
        <source>{name} {count} biểu</source>
        <translation>{name} {count} forms</translation>
    </message>
</context>
<context>
    <name>FormsBar</name>
    <message>
        <source>Biểu</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Biểu mới</source>
        <translation>New form</translation>
    </message>
    <message>
        <source>Biểu đang sửa</source>
        <translation>Form being edited</translation>
    </message>
    <message>
        <source>Chép biểu</source>
        <translation>Copy form</translation>
    </message>
    <message>
        <source>Dùng lại</source>
        <translation>Use again</translation>
    </message>
    <message>
        <source>Lưu thay đổi</source>
        <translation>Save changes</translation>
    </message>
    <message>
        <source>Lưu thay đổi (Ctrl+Enter)</source>
        <translation>Save changes (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Số dòng, đơn vị, hạn tới</source>
        <translation>Rows, units, next due day</translation>
    </message>
    <message>
        <source>Thôi dùng</source>
        <translation>Retire</translation>
    </message>
    <message>
        <source>Xem trước</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>biểu mới</source>
        <translation>new form</translation>
    </message>
    <message>
        <source>bản {number}</source>
        <translation>version {number}</translation>
    </message>
    <message>
        <source>chưa có hạn nộp</source>
        <translation>no due day</translation>
    </message>
    <message>
        <source>chưa lưu</source>
        <translation>not saved</translation>
    </message>
    <message>
        <source>chưa xem được</source>
        <translation>no preview</translation>
    </message>
    <message>
        <source>hạn tới {day}</source>
        <translation>next due {day}</translation>
    </message>
    <message>
        <source>mới</source>
        <translation>new</translation>
    </message>
    <message>
        <source>{day} là {weekday} nên dời đến {actual}</source>
        <translation>{day} is {weekday}, so it moves to {actual}</translation>
    </message>
    <message>
        <source>{rows} chỉ tiêu, {units} đơn vị</source>
        <translation>{rows} indicators, {units} units</translation>
    </message>
</context>
<context>
    <name>FormsPage</name>
    <message>
        <source>Alt+↑ ↓ ← → dời dòng · Ins thêm chỉ tiêu · F2 sửa chữ · Ctrl+Enter lưu</source>
        <translation>Alt+↑ ↓ ← → move the row · Ins adds an indicator · F2 edits words · Ctrl+Enter saves</translation>
    </message>
    <message>
        <source>Biểu như trong tệp</source>
        <translation>Form as in the file</translation>
    </message>
    <message>
        <source>Biểu trong tệp vẫn như trước.</source>
        <translation>The form in the file stays as it was.</translation>
    </message>
    <message>
        <source>Bản cũ đã có số liệu: chỉ sửa được tên, số thứ tự, dòng chữ và thứ tự các dòng.</source>
        <translation>An earlier version with figures: only names, numbering, lines of text and the order of rows can be edited.</translation>
    </message>
    <message>
        <source>Bỏ</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Bỏ những thay đổi chưa lưu của biểu {code}?</source>
        <translation>Discard the unsaved changes of form {code}?</translation>
    </message>
    <message>
        <source>Chỉ xem biểu:</source>
        <translation>Forms are read only:</translation>
    </message>
    <message>
        <source>Chỉ xem các dòng:</source>
        <translation>Rows to look at only:</translation>
    </message>
    <message>
        <source>Hạn nộp và khóa sổ ghi bằng số: ngày 6 và tháng 0, hoặc ngày 25 và tháng -1.</source>
        <translation>Due and closing are written as numbers: day 6 and month 0, or day 25 and month -1.</translation>
    </message>
    <message>
        <source>Kỳ cuối cùng của biểu {code}?</source>
        <translation>Last period of form {code}?</translation>
    </message>
    <message>
        <source>Lập và sửa biểu</source>
        <translation>Forms</translation>
    </message>
    <message>
        <source>biểu báo cáo theo dự án, mỗi dự án của đơn vị là một nhóm dòng do chương trình đặt.</source>
        <translation>a form by projects: each project of the unit is a group of rows that the program lays out.</translation>
    </message>
    <message>
        <source>bỏ dòng khỏi biểu</source>
        <translation>remove the row from the form</translation>
    </message>
    <message>
        <source>bỏ những gì chưa lưu</source>
        <translation>discard what is not saved</translation>
    </message>
    <message>
        <source>hoàn tác, làm lại bước đã lưu</source>
        <translation>undo, redo saved steps</translation>
    </message>
    <message>
        <source>lùi dòng vào một cấp, ra một cấp</source>
        <translation>indent the row, or take it out a level</translation>
    </message>
    <message>
        <source>lưu thay đổi</source>
        <translation>save the changes</translation>
    </message>
    <message>
        <source>mới</source>
        <translation>new</translation>
    </message>
    <message>
        <source>sửa số thứ tự hay chữ; xóa số thì tự đánh số</source>
        <translation>edit numbering or words; without a number it is numbered by itself</translation>
    </message>
    <message>
        <source>thêm chỉ tiêu: gõ tên không dấu, Enter thêm</source>
        <translation>add an indicator: type its name without tone marks, Enter adds</translation>
    </message>
    <message>
        <source>thêm dòng chữ</source>
        <translation>add a line of text</translation>
    </message>
    <message>
        <source>thêm nhóm</source>
        <translation>add a group</translation>
    </message>
    <message>
        <source>Đã hiểu</source>
        <translation>Got it</translation>
    </message>
    <message>
        <source>Đã lưu biểu {code}, bản {number}</source>
        <translation>Saved form {code}, version {number}</translation>
    </message>
    <message>
        <source>đưa dòng, cả nhóm lên hay xuống</source>
        <translation>move the row or the whole group up or down</translation>
    </message>
</context>
<context>
    <name>FrameworkView</name>
    <message>
        <source>Bỏ giả định</source>
        <translation>Drop assumptions</translation>
    </message>
    <message>
        <source>Chỉ ghi vào ô còn trống của cột ấy</source>
        <translation>Only empty cells of that column are written</translation>
    </message>
    <message>
        <source>Ghi điểm tính được vào {level}</source>
        <translation>Write computed points as {level}</translation>
    </message>
    <message>
        <source>Gõ vào cột Giả định để xem tổng điểm nếu đạt số ấy.</source>
        <translation>Type into the column Assumed to see the total if that were reached.</translation>
    </message>
    <message>
        <source>In bảng điểm</source>
        <translation>Print the score sheet</translation>
    </message>
    <message>
        <source>Xuất ra tệp</source>
        <translation>Export to file</translation>
    </message>
    <message>
        <source>{count} tiêu chí</source>
        <translation>{count} criteria</translation>
    </message>
    <message>
        <source>Điểm còn có thể thêm</source>
        <translation>Points still to win</translation>
    </message>
    <message>
        <source>Đã ghi điểm tính được của {count} tiêu chí</source>
        <translation>Computed points of {count} criteria written</translation>
    </message>
    <message>
        <source>{name} ghi {stated} điểm, các phần cộng lại được {parts}.</source>
        <translation>{name} states {stated} points, its parts add up to {parts}.</translation>
    </message>
    <message>
        <source>Của thành phố trong năm ấy; tại một ngày: mở tệp tại ngày ấy ở Nhật ký (Ctrl+G)</source>
        <translation>Of the city in that year; as of a day: open the file as of that day in Journal (Ctrl+G)</translation>
    </message>
    <message>
        <source>Đã ghi điểm: {name}</source>
        <translation>Score saved: {name}</translation>
    </message>
</context>
<context>
    <name>FreezeDialog</name>
    <message>
        <source>Chốt</source>
        <translation>Freeze</translation>
    </message>
    <message>
        <source>Chốt kế hoạch gốc</source>
        <translation>Freeze baseline</translation>
    </message>
    <message>
        <source>Kế hoạch gốc {count}</source>
        <translation>Baseline {count}</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Mọi mốc giữ ngày kế hoạch đang theo và tổng mức của hôm nay, để so về sau.</source>
        <translation>Every milestone keeps the plan in force and every project today&apos;s total, to compare with later.</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Văn bản</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>không có văn bản</source>
        <translation>no document</translation>
    </message>
</context>
<context>
    <name>GapTable</name>
    <message>
        <source>Cách thêm</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Còn thêm</source>
        <translation>To win</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tối đa</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Đang có</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Điểm còn có thể thêm</source>
        <translation>Points still to win</translation>
    </message>
</context>
<context>
    <name>GlanceView</name>
    <message>
        <source>Chưa có kế hoạch, giải ngân hay báo cáo nào để đánh giá.</source>
        <translation>No plan, payment or report to rate it by yet.</translation>
    </message>
    <message>
        <source>Không quy tắc nào báo.</source>
        <translation>No rule speaks.</translation>
    </message>
    <message>
        <source>Tổng mức, tỷ đồng</source>
        <translation>Total, bn VND</translation>
    </message>
    <message>
        <source>Vì sao {colour}</source>
        <translation>Why {colour}</translation>
    </message>
    <message>
        <source>chưa có tổng mức</source>
        <translation>no total yet</translation>
    </message>
    <message>
        <source>Đánh giá</source>
        <translation>Rating</translation>
    </message>
</context>
<context>
    <name>GridDeeds</name>
    <message>
        <source>Kỳ trước chưa có số để chép.</source>
        <translation>The previous period has no figures to copy.</translation>
    </message>
    <message>
        <source>Đã hoàn tác: {name}</source>
        <translation>Undone: {name}</translation>
    </message>
    <message>
        <source>Đã làm lại: {name}</source>
        <translation>Redone: {name}</translation>
    </message>
</context>
<context>
    <name>Handing</name>
    <message>
        <source>Chỉ mở khi biết chắc ai đã gửi tệp này, và đừng bật macro.</source>
        <translation>Open it only if you know who sent this file, and do not enable macros.</translation>
    </message>
    <message>
        <source>Mọi tệp (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Mở</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Xuất minh chứng</source>
        <translation>Export evidence</translation>
    </message>
    <message>
        <source>{0} có thể chứa macro. Vẫn mở?</source>
        <translation>{0} may contain macros. Open it anyway?</translation>
    </message>
    <message>
        <source>Đã mở một bản sao chỉ để xem của {0}.</source>
        <translation>Opened a read-only copy of {0}.</translation>
    </message>
    <message>
        <source>Đã xuất {0}.</source>
        <translation>Exported {0}.</translation>
    </message>
</context>
<context>
    <name>HandingOut</name>
    <message>
        <source>Chưa xuất được.</source>
        <translation>Not exported.</translation>
    </message>
    <message>
        <source>Mở thư mục</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Mở tệp</source>
        <translation>Open the file</translation>
    </message>
    <message>
        <source>Sổ tính Excel (*{ending})</source>
        <translation>Excel workbook (*{ending})</translation>
    </message>
    <message>
        <source>Tệp PDF (*.pdf)</source>
        <translation>PDF file (*.pdf)</translation>
    </message>
    <message>
        <source>Văn bản Word (*.docx)</source>
        <translation>Word document (*.docx)</translation>
    </message>
    <message>
        <source>Xuất báo cáo Word</source>
        <translation>Write the Word report</translation>
    </message>
    <message>
        <source>Xuất tờ ra Excel</source>
        <translation>Export the sheet to Excel</translation>
    </message>
    <message>
        <source>Xuất tờ ra PDF</source>
        <translation>Export the sheet to PDF</translation>
    </message>
    <message>
        <source>Đã gửi tới máy in.</source>
        <translation>Sent to the printer.</translation>
    </message>
    <message>
        <source>Đã in ra tệp {0}</source>
        <translation>Printed to the file {0}</translation>
    </message>
    <message>
        <source>Đã xuất {0}</source>
        <translation>Exported {0}</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Chủ trì</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Dự án</source>
        <translation>Projects</translation>
    </message>
    <message>
        <source>Dự án mới</source>
        <translation>New project</translation>
    </message>
    <message>
        <source>Ghi mốc</source>
        <translation>Record milestone</translation>
    </message>
    <message>
        <source>Giai đoạn</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Loại dự án</source>
        <translation>Kind of project</translation>
    </message>
    <message>
        <source>Sửa dự án</source>
        <translation>Edit project</translation>
    </message>
    <message>
        <source>Đánh giá</source>
        <translation>Rating</translation>
    </message>
    <message>
        <source>Đơn vị chủ trì</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>← Dự án (Esc)</source>
        <translation>← Projects (Esc)</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>&lt;b&gt;Nhập&lt;/b&gt; mũi tên nhận và sang ô khác · Enter nhận · Esc trả lại</source>
        <translation>&lt;b&gt;Enter&lt;/b&gt; arrows commit and move · Enter commits · Esc gives back</translation>
    </message>
    <message>
        <source>&lt;b&gt;Sửa&lt;/b&gt; mũi tên đi trong ô · Enter nhận · Esc trả lại</source>
        <translation>&lt;b&gt;Edit&lt;/b&gt; arrows move inside the cell · Enter commits · Esc gives back</translation>
    </message>
    <message>
        <source>Chưa có gì phải lưu</source>
        <translation>Nothing to save</translation>
    </message>
    <message>
        <source>Vùng chọn: {count} ô</source>
        <translation>Selected: {count} cells</translation>
    </message>
    <message>
        <source>còn {count} ô chưa lưu</source>
        <translation>{count} cells are not saved</translation>
    </message>
    <message>
        <source>{told}. Mỗi ô được ghi ngay khi rời ô.</source>
        <translation>{told}. Every cell is written as soon as it is left.</translation>
    </message>
    <message>
        <source>Đã lưu lúc {time}</source>
        <translation>Saved at {time}</translation>
    </message>
</context>
<context>
    <name>Hits</name>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Dự án</source>
        <translation>Projects</translation>
    </message>
    <message>
        <source>Mốc</source>
        <translation>Milestones</translation>
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
        <source>Biểu đồ</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Bộ chỉ tiêu</source>
        <translation>Framework</translation>
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
    <name>ImportView</name>
    <message>
        <source>Bộ chỉ tiêu mới</source>
        <translation>New framework</translation>
    </message>
    <message>
        <source>Các dòng của bảng tính</source>
        <translation>Lines of the workbook</translation>
    </message>
    <message>
        <source>Ghi mã (không dấu cách) và tên của bộ chỉ tiêu trước khi nạp.</source>
        <translation>Give the framework a code (no spaces) and a name before importing.</translation>
    </message>
    <message>
        <source>Giữ nguyên</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Không nạp</source>
        <translation>Do not import</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Mã bộ</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Mã {code} đã dùng cho một bộ khác. Chọn bộ ấy ở ô Nạp vào.</source>
        <translation>Code {code} belongs to another framework. Choose that one under Import into.</translation>
    </message>
    <message>
        <source>Nạp vào</source>
        <translation>Import into</translation>
    </message>
    <message>
        <source>Nạp {0} dòng</source>
        <translation>Import {0}</translation>
    </message>
    <message>
        <source>Nạp {name}</source>
        <translation>Import {name}</translation>
    </message>
    <message>
        <source>Sẽ làm gì</source>
        <translation>What it does</translation>
    </message>
    <message>
        <source>Sửa</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Thêm</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tên bộ</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Vì sao</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>{0} dòng không nạp được</source>
        <translation>cannot be imported: {0}</translation>
    </message>
    <message>
        <source>{0} dòng không đổi</source>
        <translation>unchanged: {0}</translation>
    </message>
    <message>
        <source>{0} dòng mới</source>
        <translation>new: {0}</translation>
    </message>
    <message>
        <source>{0} dòng đổi</source>
        <translation>changed: {0}</translation>
    </message>
    <message>
        <source>{name} ghi {stated} điểm, các phần cộng lại được {parts}.</source>
        <translation>{name} states {stated} points, its parts add up to {parts}.</translation>
    </message>
    <message>
        <source>Điểm</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Đã nạp {count} dòng</source>
        <translation>{count} lines are imported</translation>
    </message>
</context>
<context>
    <name>IndicatorForm</name>
    <message>
        <source>6 tháng</source>
        <translation>Half-year</translation>
    </message>
    <message>
        <source>Ai báo cáo</source>
        <translation>Who reports</translation>
    </message>
    <message>
        <source>Bình quân có quyền số</source>
        <translation>Weighted average</translation>
    </message>
    <message>
        <source>Chiều tốt</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Chỉ tiêu mới</source>
        <translation>New indicator</translation>
    </message>
    <message>
        <source>Càng cao càng tốt</source>
        <translation>Higher is better</translation>
    </message>
    <message>
        <source>Càng thấp càng tốt</source>
        <translation>Lower is better</translation>
    </message>
    <message>
        <source>Cách tính</source>
        <translation>Computation</translation>
    </message>
    <message>
        <source>Có hay không</source>
        <translation>Yes or no</translation>
    </message>
    <message>
        <source>Có từ ngày</source>
        <translation>Valid from</translation>
    </message>
    <message>
        <source>Có đến cuối kỳ</source>
        <translation>Stock at end of period</translation>
    </message>
    <message>
        <source>Công thức</source>
        <translation>Formula</translation>
    </message>
    <message>
        <source>Căn cứ</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Cận dưới</source>
        <translation>Lower bound</translation>
    </message>
    <message>
        <source>Cận trên</source>
        <translation>Upper bound</translation>
    </message>
    <message>
        <source>Cộng</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>Cộng dồn</source>
        <translation>Adds up</translation>
    </message>
    <message>
        <source>Ghi chú nguồn</source>
        <translation>Source note</translation>
    </message>
    <message>
        <source>Giới hạn</source>
        <translation>Bounds</translation>
    </message>
    <message>
        <source>Không cộng dồn</source>
        <translation>Does not add up</translation>
    </message>
    <message>
        <source>Không tổng hợp</source>
        <translation>Not consolidated</translation>
    </message>
    <message>
        <source>Kỳ công bố</source>
        <translation>Frequency</translation>
    </message>
    <message>
        <source>Loại số</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Lấy số cuối</source>
        <translation>Last figure</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Mã chỉ tiêu</source>
        <translation>Indicator code</translation>
    </message>
    <message>
        <source>Mã cũ</source>
        <translation>Old code</translation>
    </message>
    <message>
        <source>Mã mẫu số</source>
        <translation>Denominator</translation>
    </message>
    <message>
        <source>Mã tử số</source>
        <translation>Numerator</translation>
    </message>
    <message>
        <source>Nhóm</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Năm</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Nơi báo cáo</source>
        <translation>Reporting unit</translation>
    </message>
    <message>
        <source>Phát sinh trong kỳ</source>
        <translation>Flow during the period</translation>
    </message>
    <message>
        <source>Quyền số</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>Quý</source>
        <translation>Quarter</translation>
    </message>
    <message>
        <source>Số của nơi báo cáo</source>
        <translation>The reporting unit&apos;s own</translation>
    </message>
    <message>
        <source>Số lẻ</source>
        <translation>Decimals</translation>
    </message>
    <message>
        <source>Số thành phố</source>
        <translation>City figure</translation>
    </message>
    <message>
        <source>Theo kỳ</source>
        <translation>Over periods</translation>
    </message>
    <message>
        <source>Tháng</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Thứ hạng</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Trong khoảng</source>
        <translation>Within a range</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tên ngắn</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>Tên và mã</source>
        <translation>Name and code</translation>
    </message>
    <message>
        <source>Tổng hợp từ đơn vị</source>
        <translation>Consolidated from units</translation>
    </message>
    <message>
        <source>Từ các đơn vị</source>
        <translation>From the units</translation>
    </message>
    <message>
        <source>Tử số trên mẫu số</source>
        <translation>Numerator over denominator</translation>
    </message>
    <message>
        <source>Tỷ lệ</source>
        <translation>Ratio</translation>
    </message>
    <message>
        <source>Ví dụ [KTS.04] / [TC.01] * 100; để trống nếu nhập tay</source>
        <translation>Such as [KTS.04] / [TC.01] * 100; empty if entered by hand</translation>
    </message>
    <message>
        <source>dd/MM/yyyy</source>
        <translation>dd/MM/yyyy</translation>
    </message>
    <message>
        <source>Điểm</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Đơn vị tính</source>
        <translation>Measured in</translation>
    </message>
    <message>
        <source>Định nghĩa</source>
        <translation>Definition</translation>
    </message>
</context>
<context>
    <name>IndicatorTree</name>
    <message>
        <source>Cây chỉ tiêu</source>
        <translation>Tree of indicators</translation>
    </message>
    <message>
        <source>Không có chỉ tiêu nào khớp. Bấm Esc để xem lại tất cả.</source>
        <translation>No indicator matches. Esc shows all again.</translation>
    </message>
    <message>
        <source>Tìm, không cần dấu</source>
        <translation>Find, no tone marks needed</translation>
    </message>
</context>
<context>
    <name>Indicators</name>
    <message>
        <source>Chưa gắn chỉ tiêu nào mà dự án phải làm đổi.</source>
        <translation>No indicators yet that the project should move.</translation>
    </message>
    <message>
        <source>Chỉ tiêu liên quan</source>
        <translation>Linked indicators</translation>
    </message>
    <message>
        <source>Gắn chỉ tiêu</source>
        <translation>Link indicator</translation>
    </message>
</context>
<context>
    <name>IndicatorsContext</name>
    <message>
        <source>Bộ chỉ tiêu</source>
        <translation>Framework</translation>
    </message>
    <message>
        <source>Chỉ tiêu nào</source>
        <translation>Which indicators</translation>
    </message>
    <message>
        <source>Cây xếp theo</source>
        <translation>Tree arranged by</translation>
    </message>
    <message>
        <source>Hiệu lực</source>
        <translation>Validity</translation>
    </message>
    <message>
        <source>Lưu mọi thay đổi của chỉ tiêu này (Ctrl+Enter)</source>
        <translation>Save all changes of this indicator (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Lưu thay đổi</source>
        <translation>Save changes</translation>
    </message>
    <message>
        <source>Nhóm</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Nạp từ bảng tính</source>
        <translation>Import a workbook</translation>
    </message>
    <message>
        <source>Thêm chỉ tiêu</source>
        <translation>Add indicator</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Xếp theo</source>
        <translation>Arranged by</translation>
    </message>
    <message>
        <source>{count} chỉ tiêu</source>
        <translation>{count} indicators</translation>
    </message>
    <message>
        <source>Đang dùng</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>Đã ngừng</source>
        <translation>Retired</translation>
    </message>
</context>
<context>
    <name>IndicatorsKeys</name>
    <message>
        <source>bỏ những gì vừa gõ, rời câu hỏi</source>
        <translation>discard what was typed, leave the question</translation>
    </message>
    <message>
        <source>bộ chỉ tiêu: xem tại ngày</source>
        <translation>framework: as of a day</translation>
    </message>
    <message>
        <source>lưu thay đổi</source>
        <translation>save the changes</translation>
    </message>
    <message>
        <source>qua lại giữa cây và các ô</source>
        <translation>between tree and fields</translation>
    </message>
    <message>
        <source>thêm chỉ tiêu</source>
        <translation>add an indicator</translation>
    </message>
    <message>
        <source>trong bảng điểm: giả định đạt mục tiêu</source>
        <translation>in the score: suppose that targets are reached</translation>
    </message>
    <message>
        <source>trong bảng điểm: gõ điểm, giả định</source>
        <translation>in the scores: type points, assumptions</translation>
    </message>
    <message>
        <source>trong cây: sang các ô; trong danh sách: sửa dòng</source>
        <translation>in the tree: go to the fields; in a list: edit the line</translation>
    </message>
    <message>
        <source>tìm chỉ tiêu, không cần dấu</source>
        <translation>find an indicator, no tone marks needed</translation>
    </message>
    <message>
        <source>đi trong cây, mở và gập nhóm</source>
        <translation>move in the tree, open and fold groups</translation>
    </message>
</context>
<context>
    <name>IndicatorsPage</name>
    <message>
        <source>Bảng có cột Mã, Tên, Nhóm, Điểm tối đa.</source>
        <translation>A table with the columns Mã, Tên, Nhóm, Điểm tối đa.</translation>
    </message>
    <message>
        <source>Chưa có chỉ tiêu nào ở đây.</source>
        <translation>No indicators here yet.</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>Ctrl+Enter lưu thay đổi · Esc trả lại như cũ</source>
        <translation>Ctrl+Enter saves the changes · Esc gives back</translation>
    </message>
    <message>
        <source>Ctrl+F tìm · F6 sang các ô</source>
        <translation>Ctrl+F finds · F6 goes to the fields</translation>
    </message>
    <message>
        <source>Hoặc nạp cả bộ</source>
        <translation>Or import a whole framework</translation>
    </message>
    <message>
        <source>Nạp từ bảng tính</source>
        <translation>Import a workbook</translation>
    </message>
    <message>
        <source>Thêm chỉ tiêu</source>
        <translation>Add indicator</translation>
    </message>
    <message>
        <source>Thêm từng chỉ tiêu</source>
        <translation>Add indicators one by one</translation>
    </message>
    <message>
        <source>Tên, đơn vị tính, nơi báo cáo.</source>
        <translation>Name, unit of measure, reporting unit.</translation>
    </message>
    <message>
        <source>Đổi ô Hiệu lực để xem chỉ tiêu đã ngừng.</source>
        <translation>Change Validity to see retired indicators.</translation>
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
        <source>Nguồn</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Lịch sử</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Chưa chọn số nào để sửa.</source>
        <translation>No figure is chosen to edit.</translation>
    </message>
    <message>
        <source>Cùng kỳ năm năm, {0}</source>
        <translation>Same period over five years, {0}</translation>
    </message>
    <message>
        <source>Mở dự án</source>
        <translation>Open project</translation>
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
        <source>Ô này không sửa ở đây: sửa số kỳ này hoặc kế hoạch ở màn hình Nhập liệu.</source>
        <translation>This cell is not edited here: edit the current figure or the plan in Entry.</translation>
    </message>
    <message>
        <source>Điểm sửa ở màn hình Chỉ tiêu, trong bộ chỉ tiêu.</source>
        <translation>Points are changed on the screen Indicators, in the framework.</translation>
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
    <name>IntakeDialog</name>
    <message>
        <source>, để lại {count} ô</source>
        <translation>, leave {count}</translation>
    </message>
    <message>
        <source>Nạp</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Nạp từ Excel</source>
        <translation>Import from Excel</translation>
    </message>
    <message>
        <source>Nạp {count} số</source>
        <translation>Import {count}</translation>
    </message>
    <message>
        <source>Tệp không có số nào để nạp.</source>
        <translation>The workbook has no figures to import.</translation>
    </message>
    <message>
        <source>bỏ chọn</source>
        <translation>forget the choice</translation>
    </message>
    <message>
        <source>chọn cách đọc</source>
        <translation>choose the reading</translation>
    </message>
    <message>
        <source>lọc theo kết quả</source>
        <translation>filter by result</translation>
    </message>
    <message>
        <source>Ô trống trong tệp thì &amp;xóa số đang có</source>
        <translation>Empty cells of the workbook &amp;clear the present figures</translation>
    </message>
</context>
<context>
    <name>Inviting</name>
    <message>
        <source>Chưa mở kỳ báo cáo nào</source>
        <translation>No reporting period is open yet</translation>
    </message>
    <message>
        <source>Chọn biểu, kỳ và nơi phải báo cáo.</source>
        <translation>Choose form, period and who must report.</translation>
    </message>
    <message>
        <source>Chọn ô trong bảng rồi bấm F9, hoặc nút ở dòng dưới.</source>
        <translation>Choose cells in the table and press F9, or the button in the line below.</translation>
    </message>
    <message>
        <source>Các nơi nhập và gửi</source>
        <translation>Units enter and submit</translation>
    </message>
    <message>
        <source>Duyệt, trả lại, khóa sổ</source>
        <translation>Approve, return, lock</translation>
    </message>
    <message>
        <source>Mở kỳ</source>
        <translation>Open the period</translation>
    </message>
    <message>
        <source>Mở kỳ mới…</source>
        <translation>Open a period…</translation>
    </message>
    <message>
        <source>Mở một kỳ thì mỗi nơi có một dòng ở đây: đã gửi, còn nháp hay trễ hạn.</source>
        <translation>Once a period is open every unit has a row here: submitted, still a draft, or late.</translation>
    </message>
    <message>
        <source>Số liệu nhập ở màn hình Nhập liệu.</source>
        <translation>Figures are entered in Entry.</translation>
    </message>
</context>
<context>
    <name>IssueDialog</name>
    <message>
        <source>Bỏ trống thì in dấu chấm để ghi tay.</source>
        <translation>Left empty, dots are printed to be filled in by hand.</translation>
    </message>
    <message>
        <source>Lấy lại tờ ấy</source>
        <translation>Take that sheet</translation>
    </message>
    <message>
        <source>Ngày ký in trên tờ</source>
        <translation>Date printed on the sheet</translation>
    </message>
    <message>
        <source>Phát hành</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Phát hành lần đầu, mã {code}.</source>
        <translation>First issue, code {code}.</translation>
    </message>
    <message>
        <source>Phát hành tờ</source>
        <translation>Issue the sheet</translation>
    </message>
    <message>
        <source>Số trên tờ chưa đổi nên vẫn là tờ đã phát hành: {which}.</source>
        <translation>No figure on the sheet has changed, so it is the one issued already: {which}.</translation>
    </message>
    <message>
        <source>Vẫn phát hành</source>
        <translation>Issue anyway</translation>
    </message>
    <message>
        <source>{which}, mã {code}: đổi {count} số so với lần trước.</source>
        <translation>{which}, code {code}: {count} figures differ from the issue before.</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>IssueLine</name>
    <message>
        <source>Còn khớp</source>
        <translation>Still matches</translation>
    </message>
    <message>
        <source>Ghi ra tệp đúng như đã gửi</source>
        <translation>Write the file just as it was sent</translation>
    </message>
    <message>
        <source>In lại</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>In lại {code}</source>
        <translation>Print {code} again</translation>
    </message>
    <message>
        <source>Xem khác biệt</source>
        <translation>See differences</translation>
    </message>
    <message>
        <source>Xem khác biệt với {code}</source>
        <translation>See differences from {code}</translation>
    </message>
    <message>
        <source>{count} số đã đổi</source>
        <translation>{count} figures changed</translation>
    </message>
</context>
<context>
    <name>IssuedDialog</name>
    <message>
        <source>Chưa phát hành tờ nào.</source>
        <translation>No sheet has been issued.</translation>
    </message>
    <message>
        <source>Ghi ra tệp đúng như đã gửi</source>
        <translation>Write the file just as it was sent</translation>
    </message>
    <message>
        <source>In lại {format}…</source>
        <translation>{format} again…</translation>
    </message>
    <message>
        <source>Không có tờ nào như vậy.</source>
        <translation>There is no such sheet.</translation>
    </message>
    <message>
        <source>Kiểm tra</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>Tìm mã, tờ, người</source>
        <translation>Find a code, sheet or person</translation>
    </message>
    <message>
        <source>{count} tờ, {size}, chiếm {kept} trong tệp.</source>
        <translation>{count} sheets, {size}, taking {kept} in the file.</translation>
    </message>
    <message>
        <source>Đã phát hành</source>
        <translation>Issued sheets</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>IssuedTable</name>
    <message>
        <source>Các tờ đã phát hành</source>
        <translation>Issued sheets</translation>
    </message>
    <message>
        <source>Cỡ</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Lần</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Người</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Phát hành lúc</source>
        <translation>Issued at</translation>
    </message>
    <message>
        <source>Tờ</source>
        <translation>Sheet</translation>
    </message>
</context>
<context>
    <name>IssuesPane</name>
    <message>
        <source>Chưa phát hành lần nào.</source>
        <translation>Not issued yet.</translation>
    </message>
    <message>
        <source>Các lần phát hành tờ này</source>
        <translation>Issues of this sheet</translation>
    </message>
    <message>
        <source>Gập các lần phát hành</source>
        <translation>Fold the issues</translation>
    </message>
    <message>
        <source>Mở các lần phát hành</source>
        <translation>Unfold the issues</translation>
    </message>
    <message>
        <source>{count} lần</source>
        <translation>{count}</translation>
    </message>
</context>
<context>
    <name>IssuingDeeds</name>
    <message>
        <source>Chọn một tờ có số liệu ở Báo cáo rồi phát hành.</source>
        <translation>Choose a sheet with figures in Reports, then issue it.</translation>
    </message>
    <message>
        <source>In lại đúng như đã gửi</source>
        <translation>Print again just as it was sent</translation>
    </message>
    <message>
        <source>Lưu {format}…</source>
        <translation>Save {format}…</translation>
    </message>
    <message>
        <source>Mở tệp</source>
        <translation>Open the file</translation>
    </message>
    <message>
        <source>Số này không có ô riêng ở Nhập liệu.</source>
        <translation>This figure has no cell of its own in Entry.</translation>
    </message>
    <message>
        <source>Sổ tính Excel (*.xlsx *.xlsm)</source>
        <translation>Excel workbook (*.xlsx *.xlsm)</translation>
    </message>
    <message>
        <source>Tệp của tờ đã phát hành</source>
        <translation>File of an issued sheet</translation>
    </message>
    <message>
        <source>Tờ này đã phát hành từ trước.</source>
        <translation>This sheet was issued already.</translation>
    </message>
    <message>
        <source>Đang đọc {name}</source>
        <translation>Reading {name}</translation>
    </message>
    <message>
        <source>Đang đọc {name}…</source>
        <translation>Reading {name}…</translation>
    </message>
    <message>
        <source>Đã ghi {name} đúng như đã gửi.</source>
        <translation>Wrote {name} just as it was sent.</translation>
    </message>
    <message>
        <source>Đã hiểu</source>
        <translation>Got it</translation>
    </message>
    <message>
        <source>Đã phát hành.</source>
        <translation>Issued.</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>, qua {count} bước</source>
        <translation>, in {count} steps</translation>
    </message>
    <message>
        <source>: {count} bước</source>
        <translation>: {count} steps</translation>
    </message>
    <message>
        <source>: {count} thay đổi</source>
        <translation>: {count} changes</translation>
    </message>
    <message>
        <source>Biểu</source>
        <translation>Forms</translation>
    </message>
    <message>
        <source>Chương trình nạp</source>
        <translation>Loaded by the program</translation>
    </message>
    <message>
        <source>Chế độ họp</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>Các thay đổi, mới nhất trước</source>
        <translation>Changes, newest first</translation>
    </message>
    <message>
        <source>Cán bộ</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Cảnh báo sớm</source>
        <translation>Early warnings</translation>
    </message>
    <message>
        <source>Dự án</source>
        <translation>Projects</translation>
    </message>
    <message>
        <source>Gửi, duyệt</source>
        <translation>Submission, approval</translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Hôm nay, {day}</source>
        <translation>Today, {day}</translation>
    </message>
    <message>
        <source>Không rõ</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Làm lại</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Nhập liệu</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>Phát hành</source>
        <translation>Issuing</translation>
    </message>
    <message>
        <source>Quy tắc kiểm tra</source>
        <translation>Check rules</translation>
    </message>
    <message>
        <source>Tổng quan</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Xu hướng</source>
        <translation>Trends</translation>
    </message>
    <message>
        <source>dữ liệu kèm theo</source>
        <translation>what comes with it</translation>
    </message>
    <message>
        <source>trống</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>{old} thành {new}</source>
        <translation>{old} to {new}</translation>
    </message>
</context>
<context>
    <name>JournalContext</name>
    <message>
        <source>Biểu đã gửi vẫn như lúc gửi.</source>
        <translation>Submitted forms are as they were sent.</translation>
    </message>
    <message>
        <source>Khác lần gửi gần nhất</source>
        <translation>Differs from last submission</translation>
    </message>
    <message>
        <source>Khác ngày {day}</source>
        <translation>Differs from {day}</translation>
    </message>
    <message>
        <source>Không có gì khác so với cuối ngày {day}.</source>
        <translation>Nothing differs from the end of {day}.</translation>
    </message>
    <message>
        <source>Không có gì khác so với lần gửi gần nhất.</source>
        <translation>Nothing differs from what was last submitted.</translation>
    </message>
    <message>
        <source>Mọi thay đổi</source>
        <translation>All changes</translation>
    </message>
    <message>
        <source>Nhật ký đang xem</source>
        <translation>Journal shown</translation>
    </message>
    <message>
        <source>So với lần gửi</source>
        <translation>Compare with submission</translation>
    </message>
    <message>
        <source>So với ngày…</source>
        <translation>Compare with…</translation>
    </message>
    <message>
        <source>Số liệu và mục tiêu vẫn như hôm ấy.</source>
        <translation>Figures and targets are as they were that day.</translation>
    </message>
    <message>
        <source>Về mọi thay đổi</source>
        <translation>Back to all changes</translation>
    </message>
    <message>
        <source>Xem tệp tại ngày…</source>
        <translation>Look as of…</translation>
    </message>
    <message>
        <source>Đang xem</source>
        <translation>Shown</translation>
    </message>
    <message>
        <source>Đến hết ngày</source>
        <translation>Up to the end of</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source> · Ctrl+G xem tại ngày</source>
        <translation> · Ctrl+G looks at a day</translation>
    </message>
    <message>
        <source>Bỏ lọc</source>
        <translation>Clear the filters</translation>
    </message>
    <message>
        <source>Chưa có thay đổi nào.</source>
        <translation>No changes yet.</translation>
    </message>
    <message>
        <source>Bước này không về một ô hay dự án nào</source>
        <translation>This step is about no cell and no project</translation>
    </message>
    <message>
        <source>Enter mở ô, dự án · Ctrl+F lọc · Ctrl+D so với ngày</source>
        <translation>Enter opens the cell or project · Ctrl+F filters · Ctrl+D compares with a day</translation>
    </message>
    <message>
        <source>Hoàn tác bước này</source>
        <translation>Undo this step</translation>
    </message>
    <message>
        <source>Không có bước nào như vậy.</source>
        <translation>There is no such step.</translation>
    </message>
    <message>
        <source>Lý do hoàn tác “{step}”:</source>
        <translation>Reason for undoing “{step}”:</translation>
    </message>
    <message>
        <source>Mở một cửa sổ chỉ để xem, mọi màn hình như lúc cuối ngày:</source>
        <translation>Opens a window to look only, every page as at the end of:</translation>
    </message>
    <message>
        <source>Nhập số ở trang Nhập liệu, mỗi bước hiện ở đây.</source>
        <translation>Enter figures in Entry, and every step appears here.</translation>
    </message>
    <message>
        <source>Nhật ký</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Những gì đã khác so với cuối ngày:</source>
        <translation>What differs from the end of:</translation>
    </message>
    <message>
        <source>Nới bớt điều kiện lọc ở bên phải.</source>
        <translation>Loosen the filters at the right.</translation>
    </message>
    <message>
        <source>So với ngày</source>
        <translation>Compare with</translation>
    </message>
    <message>
        <source>Về</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Về nhật ký</source>
        <translation>Back to the journal</translation>
    </message>
    <message>
        <source>Xem lại mọi thay đổi.</source>
        <translation>See all changes again.</translation>
    </message>
    <message>
        <source>Xem mọi thay đổi.</source>
        <translation>See all changes.</translation>
    </message>
    <message>
        <source>Xem tệp tại ngày</source>
        <translation>Look at the file as of</translation>
    </message>
    <message>
        <source>lọc: về gì, ai, kỳ nào, từ ngày nào</source>
        <translation>filter: about what, who, which period, since when</translation>
    </message>
    <message>
        <source>mở ô ở trang Nhập liệu, dự án ở trang Dự án</source>
        <translation>open the cell in Entry, the project in Projects</translation>
    </message>
    <message>
        <source>sang các nút của bước đang chọn</source>
        <translation>go to the buttons of the chosen step</translation>
    </message>
    <message>
        <source>so với lần gửi gần nhất của từng biểu</source>
        <translation>compare with the last submission of each form</translation>
    </message>
    <message>
        <source>so với một ngày: những gì đã khác</source>
        <translation>compare with a day: what differs</translation>
    </message>
    <message>
        <source>về danh sách, về mọi thay đổi</source>
        <translation>back to the list, back to all changes</translation>
    </message>
    <message>
        <source>xem cả tệp tại một ngày</source>
        <translation>look at the whole file as of a day</translation>
    </message>
    <message>
        <source>{later} Số sau đó cũng bị thay. Lý do:</source>
        <translation>{later} The later figure is replaced, too. Reason:</translation>
    </message>
    <message>
        <source>Đã hiểu</source>
        <translation>Got it</translation>
    </message>
    <message>
        <source>Đã hoàn tác “{step}”</source>
        <translation>Undone: “{step}”</translation>
    </message>
    <message>
        <source>đi từng bước</source>
        <translation>go by step</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Bỏ biểu đồ</source>
        <translation>Forget the chart</translation>
    </message>
    <message>
        <source>Bỏ biểu đồ “{0}” đã giữ?</source>
        <translation>Forget the kept chart “{0}”?</translation>
    </message>
    <message>
        <source>Chưa ghi được: {0}</source>
        <translation>Not written: {0}</translation>
    </message>
    <message>
        <source>Số liệu vẫn còn nguyên.</source>
        <translation>All figures stay as they are.</translation>
    </message>
    <message>
        <source>Về hôm nay</source>
        <translation>Back to today</translation>
    </message>
    <message>
        <source>Đang xem như ngày {0}, nên không ghi được lên biểu đồ.</source>
        <translation>This is the chart as of {0}; it cannot be written on.</translation>
    </message>
    <message>
        <source>Đã bỏ biểu đồ {0}; Ctrl+Z lấy lại</source>
        <translation>Chart {0} forgotten; Ctrl+Z brings it back</translation>
    </message>
    <message>
        <source>Đã bỏ ghi chú; Ctrl+Z lấy lại</source>
        <translation>Note removed; Ctrl+Z brings it back</translation>
    </message>
    <message>
        <source>Đã dời ghi chú</source>
        <translation>Note moved</translation>
    </message>
    <message>
        <source>Đã hiểu</source>
        <translation>Got it</translation>
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
    <name>Legend</name>
    <message>
        <source>Bấm để ẩn hoặc hiện, Alt+bấm để xem riêng, Delete để bỏ khỏi biểu đồ</source>
        <translation>Click to hide or show, Alt+click to see it alone, Delete to take it off the chart</translation>
    </message>
    <message>
        <source>Chú giải của dòng thời gian</source>
        <translation>Legend of the timeline</translation>
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
    <name>ListHeader</name>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
</context>
<context>
    <name>ListModel</name>
    <message>
        <source>Cộng {count}</source>
        <translation>Total {count}</translation>
    </message>
    <message>
        <source>Dự án</source>
        <translation>Projects</translation>
    </message>
    <message>
        <source>Giai đoạn</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Thời gian</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Tiến độ</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Tỷ đồng</source>
        <translation>Bn VND</translation>
    </message>
    <message>
        <source>{count} dự án</source>
        <translation>{count} projects</translation>
    </message>
    <message>
        <source>Đánh giá</source>
        <translation>Rating</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
</context>
<context>
    <name>ListView</name>
    <message>
        <source>+, −, Ctrl+con lăn</source>
        <translation>+, −, Ctrl+wheel</translation>
    </message>
    <message>
        <source>Bấm → để chọn một mốc trước</source>
        <translation>Press → to choose a milestone first</translation>
    </message>
    <message>
        <source>Bỏ lọc</source>
        <translation>Clear filter</translation>
    </message>
    <message>
        <source>Chưa có dự án nào.</source>
        <translation>No projects yet.</translation>
    </message>
    <message>
        <source>Chưa ghi được dự báo: {why}</source>
        <translation>The forecast cannot be recorded: {why}</translation>
    </message>
    <message>
        <source>Chỉ kéo được mốc dự báo</source>
        <translation>Only forecasts can be dragged</translation>
    </message>
    <message>
        <source>Dự báo mới: {date}; Esc bỏ</source>
        <translation>New forecast: {date}; Esc cancels</translation>
    </message>
    <message>
        <source>Hiện lại hết</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Không có dự án nào như vậy.</source>
        <translation>No such projects.</translation>
    </message>
    <message>
        <source>Nới bớt điều kiện lọc ở trên.</source>
        <translation>Loosen the filter above.</translation>
    </message>
    <message>
        <source>Shift+con lăn</source>
        <translation>Shift+wheel</translation>
    </message>
    <message>
        <source>Thêm một dự án thì nó hiện ở đây, cùng giai đoạn, tiền và các mốc của nó.</source>
        <translation>A project you add appears here with its stage, money and milestones.</translation>
    </message>
    <message>
        <source>Xem lại mọi dự án.</source>
        <translation>Show every project again.</translation>
    </message>
    <message>
        <source>chọn chương trình, giai đoạn, chủ trì, nguồn vốn, cách nhóm, thời gian</source>
        <translation>choose programme, stage, owner, source of money, grouping, time</translation>
    </message>
    <message>
        <source>cuộn thời gian</source>
        <translation>scroll time</translation>
    </message>
    <message>
        <source>ghi hay dời ngày dự báo của mốc đang chọn</source>
        <translation>record or move the forecast of the chosen milestone</translation>
    </message>
    <message>
        <source>hoàn tác, làm lại</source>
        <translation>undo, redo</translation>
    </message>
    <message>
        <source>lọc dự án, không cần dấu; Esc hiện lại hết</source>
        <translation>filter projects, no tone marks; Esc shows all</translation>
    </message>
    <message>
        <source>mở chi tiết dự án; ở dòng nhóm: gập, mở nhóm</source>
        <translation>open the project; on a group: fold, unfold</translation>
    </message>
    <message>
        <source>mở, gập số theo nguồn cạnh số trong tệp</source>
        <translation>unfold, fold published figures beside the file</translation>
    </message>
    <message>
        <source>sang dự án khác</source>
        <translation>next project</translation>
    </message>
    <message>
        <source>sang mốc trước, mốc sau của dự án</source>
        <translation>previous, next milestone of the project</translation>
    </message>
    <message>
        <source>thời gian gần lại (theo quý), xa ra (theo năm)</source>
        <translation>time closer (quarters), farther (years)</translation>
    </message>
    <message>
        <source>Đã hiểu</source>
        <translation>Got it</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>Chuỗi số liệu chưa có mốc gãy.</source>
        <translation>The series has no breaks.</translation>
    </message>
    <message>
        <source>Chưa có mục tiêu. Bấm Thêm mục tiêu để ghi mức, năm và văn bản.</source>
        <translation>No targets yet. Add target keeps a level, a year and a document.</translation>
    </message>
    <message>
        <source>Chưa có số liệu nào dẫn nguồn.</source>
        <translation>No figure names a source yet.</translation>
    </message>
    <message>
        <source>Chỉ {count} quy tắc chung xem chỉ tiêu này, chưa có quy tắc riêng.</source>
        <translation>Only {count} general rules check this indicator, none of its own.</translation>
    </message>
    <message>
        <source>Các quy tắc kiểm tra</source>
        <translation>Check rules</translation>
    </message>
    <message>
        <source>Cấp</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Kiểm tra</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>Kế hoạch và mục tiêu</source>
        <translation>Plans and targets</translation>
    </message>
    <message>
        <source>Mốc gãy</source>
        <translation>Series breaks</translation>
    </message>
    <message>
        <source>Mục tiêu</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Mức</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Nguồn</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Năm</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Thêm mốc gãy</source>
        <translation>Add a series break</translation>
    </message>
    <message>
        <source>Thêm mục tiêu</source>
        <translation>Add target</translation>
    </message>
    <message>
        <source>Thêm quy tắc</source>
        <translation>Add rule</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Văn bản</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>không so sánh qua mốc</source>
        <translation>no comparison across a break</translation>
    </message>
    <message>
        <source>mọi chỉ tiêu thành phố</source>
        <translation>all indicators of the city</translation>
    </message>
    <message>
        <source>mục tiêu cũ được giữ lại</source>
        <translation>earlier targets are kept</translation>
    </message>
    <message>
        <source>ngoài các quy tắc chung</source>
        <translation>besides the general rules</translation>
    </message>
    <message>
        <source>Đang dùng</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>Đã tắt</source>
        <translation>Off</translation>
    </message>
</context>
<context>
    <name>MatchDialog</name>
    <message>
        <source>Bỏ qua</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Chỉ tiêu (mã hoặc tên)</source>
        <translation>Indicator (code or name)</translation>
    </message>
    <message>
        <source>Các cột của bảng</source>
        <translation>Columns of the table</translation>
    </message>
    <message>
        <source>Cần một cột chỉ tiêu và ít nhất một cột giá trị.</source>
        <translation>One column of indicators and at least one of values are needed.</translation>
    </message>
    <message>
        <source>Giá trị</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Kỳ</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Xem trước</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>mỗi cột là gì? Chỉ hỏi một lần cho loại bảng này.</source>
        <translation>what is each column? Asked only once for tables of this kind.</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
</context>
<context>
    <name>MatrixDeeds</name>
    <message>
        <source>Còn {count} ô chưa lưu ở Nhập liệu. Sửa, hoặc Esc ở đó để bỏ chữ đã gõ, rồi gửi.</source>
        <translation>{count} cells in Entry are not saved. Correct them, or Esc there to drop what was typed, then submit.</translation>
    </message>
    <message>
        <source>gửi biểu; người duyệt thì duyệt, khóa sổ các biểu đang chọn</source>
        <translation>submit the form; approvers approve or lock the chosen forms</translation>
    </message>
    <message>
        <source>trả lại biểu, mở khóa (cả lời xin mở khóa) hoặc xin mở khóa</source>
        <translation>return the form, unlock it (requests, too) or ask for unlocking</translation>
    </message>
</context>
<context>
    <name>MatrixGrid</name>
    <message>
        <source>Ai đã gửi, ai còn thiếu: nơi báo cáo theo biểu và kỳ</source>
        <translation>Who has submitted, who is missing: reporting units by form and period</translation>
    </message>
</context>
<context>
    <name>MeetingWindow</name>
    <message>
        <source> · Esc thôi họp</source>
        <translation> · Esc ends the meeting</translation>
    </message>
    <message>
        <source>Chế độ họp - DNTracker</source>
        <translation>Meeting - DNTracker</translation>
    </message>
    <message>
        <source>Chỉ tiêu này không có cảnh báo nào.</source>
        <translation>This indicator has no warnings.</translation>
    </message>
    <message>
        <source>Sửa ý kiến ngày {day}</source>
        <translation>Mend the opinion of {day}</translation>
    </message>
    <message>
        <source>Tệp chưa có chỉ tiêu chính hay cảnh báo nào để họp. Esc về Tổng quan.</source>
        <translation>The file has no headline indicator or warning to go through yet. Esc goes back to the overview.</translation>
    </message>
    <message>
        <source>{n} trên {all}</source>
        <translation>{n} of {all}</translation>
    </message>
    <message>
        <source>Ý kiến tại cuộc họp ngày {day} (N)</source>
        <translation>Opinion in the meeting of {day} (N)</translation>
    </message>
    <message>
        <source>Đã ghi vào Nhật ký; báo cáo Word của kỳ này sẽ nhắc lại.</source>
        <translation>Written into the journal; the Word report of this period will repeat it.</translation>
    </message>
    <message>
        <source>Đã ghi. Quý sau cảnh báo nhắc lại lời này.</source>
        <translation>Noted. The warning brings this back next quarter.</translation>
    </message>
    <message>
        <source>Đã rõ cảnh báo {name}: sẽ làm gì?</source>
        <translation>Warning noted, {name}: what will be done?</translation>
    </message>
    <message>
        <source>Đã sửa ý kiến.</source>
        <translation>Opinion mended.</translation>
    </message>
    <message>
        <source>← → đi từng chỉ tiêu · N ghi ý kiến · F2 sửa · Ctrl+L đã rõ cảnh báo · Enter biểu đồ</source>
        <translation>← → walk the indicators · N write an opinion · F2 mend it · Ctrl+L note a warning · Enter chart</translation>
    </message>
</context>
<context>
    <name>MilestoneForms</name>
    <message>
        <source>30/10/2024, 10/2024</source>
        <translation>30/10/2024, 10/2024</translation>
    </message>
    <message>
        <source>Bỏ mốc</source>
        <translation>Remove milestone</translation>
    </message>
    <message>
        <source>Bỏ mốc: {0}</source>
        <translation>Remove milestone: {0}</translation>
    </message>
    <message>
        <source>Cuối cùng</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Dời mốc</source>
        <translation>Move plan</translation>
    </message>
    <message>
        <source>Dời mốc: {0}</source>
        <translation>Move plan: {0}</translation>
    </message>
    <message>
        <source>Dự báo mốc: {0}</source>
        <translation>Forecast: {0}</translation>
    </message>
    <message>
        <source>Dự báo đạt</source>
        <translation>Expected on</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Ghi dự báo</source>
        <translation>Save forecast</translation>
    </message>
    <message>
        <source>Ghi lý do</source>
        <translation>Give the reason</translation>
    </message>
    <message>
        <source>Ghi mốc</source>
        <translation>Save milestone</translation>
    </message>
    <message>
        <source>Ghi mốc đạt: {0}</source>
        <translation>Milestone reached: {0}</translation>
    </message>
    <message>
        <source>Ghi tỷ trọng</source>
        <translation>Save weights</translation>
    </message>
    <message>
        <source>Giữ nguyên giai đoạn</source>
        <translation>Stage stays</translation>
    </message>
    <message>
        <source>Khai trương không phải là nghiệm thu: dự án giữ nguyên giai đoạn.</source>
        <translation>An opening is no acceptance: the project keeps its stage.</translation>
    </message>
    <message>
        <source>Kế hoạch</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Kế hoạch cũ được giữ lại, kèm lý do.</source>
        <translation>The old plan is kept, with the reason.</translation>
    </message>
    <message>
        <source>Kế hoạch của mốc: {0}</source>
        <translation>Plan of: {0}</translation>
    </message>
    <message>
        <source>Kế hoạch mới</source>
        <translation>New plan</translation>
    </message>
    <message>
        <source>Kế hoạch đầu tiên</source>
        <translation>First plan</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Lý do bỏ</source>
        <translation>Reason for removing</translation>
    </message>
    <message>
        <source>Lý do chậm: {0}</source>
        <translation>Reason for delay: {0}</translation>
    </message>
    <message>
        <source>Lý do, nếu chậm</source>
        <translation>Reason, if late</translation>
    </message>
    <message>
        <source>Lưu mốc</source>
        <translation>Save milestone</translation>
    </message>
    <message>
        <source>Mốc riêng của dự án</source>
        <translation>A milestone of its own</translation>
    </message>
    <message>
        <source>Mốc “{0}” vẫn để mở.</source>
        <translation>Milestone “{0}” stays open.</translation>
    </message>
    <message>
        <source>Ngày kế hoạch đã có thì dời bằng Alt+O, kèm lý do.</source>
        <translation>A plan that is set is moved with Alt+O, with a reason.</translation>
    </message>
    <message>
        <source>Ngày đạt</source>
        <translation>Reached on</translation>
    </message>
    <message>
        <source>Phần trăm của mỗi mốc trong cả dự án; đủ 100%. Để trống nếu mốc không tính.</source>
        <translation>Each milestone&apos;s percent of the project; 100% together. Empty if it does not count.</translation>
    </message>
    <message>
        <source>Sau này chỉ dời được, kèm lý do.</source>
        <translation>Later it can only be moved, with a reason.</translation>
    </message>
    <message>
        <source>Sau {0}</source>
        <translation>After {0}</translation>
    </message>
    <message>
        <source>Sửa mốc: {0}</source>
        <translation>Edit milestone: {0}</translation>
    </message>
    <message>
        <source>Theo mốc mẫu</source>
        <translation>From the process</translation>
    </message>
    <message>
        <source>Thêm mốc</source>
        <translation>Add milestone</translation>
    </message>
    <message>
        <source>Thứ tự</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Tên mốc</source>
        <translation>Milestone name</translation>
    </message>
    <message>
        <source>Tỷ trọng (%)</source>
        <translation>Weight (%)</translation>
    </message>
    <message>
        <source>Tỷ trọng các mốc</source>
        <translation>Weights of milestones</translation>
    </message>
    <message>
        <source>Vì sao chậm</source>
        <translation>Why it is late</translation>
    </message>
    <message>
        <source>Văn bản</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>mã, số hoặc tên văn bản; có thể để trống</source>
        <translation>code, number or title of the document; may stay empty</translation>
    </message>
    <message>
        <source>Đang là</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Đã bỏ dự báo của mốc {0}</source>
        <translation>Forecast of {0} removed</translation>
    </message>
    <message>
        <source>Đã bỏ mốc {0}. Ctrl+Z lấy lại được.</source>
        <translation>Milestone {0} removed. Ctrl+Z brings it back.</translation>
    </message>
    <message>
        <source>Đã bỏ ngày đạt của mốc {0}</source>
        <translation>Milestone {0} is open again</translation>
    </message>
    <message>
        <source>Đã dời mốc {0} sang {1}</source>
        <translation>Milestone {0} moved to {1}</translation>
    </message>
    <message>
        <source>Đã ghi dự báo của mốc {0}: {1}</source>
        <translation>Forecast of {0}: {1}</translation>
    </message>
    <message>
        <source>Đã ghi lý do chậm của mốc {0}</source>
        <translation>Reason for the delay of {0} saved</translation>
    </message>
    <message>
        <source>Đã ghi mốc {0}: {1}</source>
        <translation>Milestone {0} reached: {1}</translation>
    </message>
    <message>
        <source>Đã sửa mốc {0}</source>
        <translation>Milestone {0} saved</translation>
    </message>
    <message>
        <source>Đã thêm mốc {0}</source>
        <translation>Milestone {0} added</translation>
    </message>
    <message>
        <source>Đã đặt kế hoạch mốc {0}: {1}</source>
        <translation>Plan of {0}: {1}</translation>
    </message>
    <message>
        <source>Đã đặt tỷ trọng các mốc</source>
        <translation>Weights saved</translation>
    </message>
    <message>
        <source>Đạt thì sang giai đoạn</source>
        <translation>Leads into stage</translation>
    </message>
    <message>
        <source>Đầu tiên</source>
        <translation>First</translation>
    </message>
    <message>
        <source>Đặt kế hoạch</source>
        <translation>Set plan</translation>
    </message>
    <message>
        <source>Để trống ngày nếu mốc chưa đạt.</source>
        <translation>Leave the date empty if it is not reached.</translation>
    </message>
    <message>
        <source>để trống: như mốc mẫu</source>
        <translation>empty: as in the process</translation>
    </message>
</context>
<context>
    <name>Milestones</name>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Chưa có lý do chậm; cần ghi.</source>
        <translation>No reason for the delay yet; one is needed.</translation>
    </message>
    <message>
        <source>Chưa đến</source>
        <translation>Ahead</translation>
    </message>
    <message>
        <source>Chưa định</source>
        <translation>No date</translation>
    </message>
    <message>
        <source>Dời</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>Dự báo</source>
        <translation>Forecast</translation>
    </message>
    <message>
        <source>Dự án chưa có mốc nào.</source>
        <translation>The project has no milestones yet.</translation>
    </message>
    <message>
        <source>Ghi đạt</source>
        <translation>Reached</translation>
    </message>
    <message>
        <source>Khai trương khi chưa nghiệm thu; không thay cho nghiệm thu.</source>
        <translation>Opened before acceptance; it does not stand for one.</translation>
    </message>
    <message>
        <source>Kế hoạch</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Lý do chậm</source>
        <translation>Why late</translation>
    </message>
    <message>
        <source>Lý do chậm: {0}</source>
        <translation>Reason for delay: {0}</translation>
    </message>
    <message>
        <source>Lấy các mốc của quy trình (Shift+Ins), hoặc bấm Thêm mốc (Ins).</source>
        <translation>Take those of the process (Shift+Ins), or add one (Ins).</translation>
    </message>
    <message>
        <source>Lệch, ngày</source>
        <translation>Slip, days</translation>
    </message>
    <message>
        <source>Minh chứng</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>Mốc</source>
        <translation>Milestones</translation>
    </message>
    <message>
        <source>Mốc theo quy trình</source>
        <translation>Milestones of the process</translation>
    </message>
    <message>
        <source>Mốc tiến độ</source>
        <translation>Milestones</translation>
    </message>
    <message>
        <source>Sửa</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Thêm mốc</source>
        <translation>Add milestone</translation>
    </message>
    <message>
        <source>Thực tế</source>
        <translation>Actual</translation>
    </message>
    <message>
        <source>Trễ</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tệp</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Tỷ trọng</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>{0} mốc thiếu lý do</source>
        <translation>{0} without reason</translation>
    </message>
    <message>
        <source>{0} mốc trễ</source>
        <translation>{0} late</translation>
    </message>
    <message>
        <source>Điều chỉnh</source>
        <translation>Revised</translation>
    </message>
    <message>
        <source>Đã đạt</source>
        <translation>Reached</translation>
    </message>
</context>
<context>
    <name>MiniChart</name>
    <message>
        <source>Chuỗi số liệu gãy từ {0}</source>
        <translation>The series breaks at {0}</translation>
    </message>
    <message>
        <source>Các số gần nhất. {0}</source>
        <translation>Latest figures. {0}</translation>
    </message>
</context>
<context>
    <name>Missing</name>
    <message>
        <source>Chép lời nhắc {count} nơi chưa gửi</source>
        <translation>Copy reminders to {count} units not submitted</translation>
    </message>
    <message>
        <source>Chép lời nhắc {count} nơi trễ</source>
        <translation>Copy reminders to {count} late units</translation>
    </message>
    <message>
        <source>Chưa xuất được.</source>
        <translation>Not exported.</translation>
    </message>
    <message>
        <source>Dán vào tin nhắn hoặc thư.</source>
        <translation>Paste it into a message or letter.</translation>
    </message>
    <message>
        <source>Không nơi nào còn thiếu.</source>
        <translation>Nobody is missing.</translation>
    </message>
    <message>
        <source>Mở tệp</source>
        <translation>Open the file</translation>
    </message>
    <message>
        <source>Sổ tính Excel (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>Xuất danh sách còn thiếu</source>
        <translation>Export the list of missing units</translation>
    </message>
    <message>
        <source>Xuất danh sách ra Excel…</source>
        <translation>Export the list to Excel…</translation>
    </message>
    <message>
        <source>Đã chép lời nhắc {count} nơi.</source>
        <translation>Reminders to {count} units are copied.</translation>
    </message>
    <message>
        <source>Đã xuất {name}</source>
        <translation>Exported {name}</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>Chưa có mốc mẫu nào.</source>
        <translation>No model milestones yet.</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Mốc mẫu</source>
        <translation>Model milestones</translation>
    </message>
    <message>
        <source>Sang giai đoạn</source>
        <translation>Leads into stage</translation>
    </message>
    <message>
        <source>Thêm mốc mẫu</source>
        <translation>Add model milestone</translation>
    </message>
    <message>
        <source>Thứ tự</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tỷ trọng</source>
        <translation>Weight</translation>
    </message>
</context>
<context>
    <name>Money</name>
    <message>
        <source>Chưa có kế hoạch vốn, khối lượng hay giải ngân nào được ghi.</source>
        <translation>No yearly plan, work done or disbursement yet.</translation>
    </message>
    <message>
        <source>Chưa có tổng mức đầu tư nào được ghi.</source>
        <translation>No total investment yet.</translation>
    </message>
    <message>
        <source>Các lần duyệt tổng mức</source>
        <translation>Versions of the total</translation>
    </message>
    <message>
        <source>Khoản</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Lần</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Nguồn vốn</source>
        <translation>Funding</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Số tiền</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>Thêm</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Thêm lần duyệt</source>
        <translation>Add approval</translation>
    </message>
    <message>
        <source>Thêm số tiền</source>
        <translation>Add amount</translation>
    </message>
    <message>
        <source>Tổng mức</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Văn bản</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Vốn theo nguồn và năm</source>
        <translation>Money by source and year</translation>
    </message>
    <message>
        <source>tỷ đồng</source>
        <translation>bn VND</translation>
    </message>
</context>
<context>
    <name>MoneyForms</name>
    <message>
        <source>Chưa chọn</source>
        <translation>None chosen</translation>
    </message>
    <message>
        <source>Chưa có</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Chỉ tiêu mà dự án phải làm đổi</source>
        <translation>Indicators that the project should move</translation>
    </message>
    <message>
        <source>Cách đã gỡ</source>
        <translation>How it was cleared</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Ghi số tiền</source>
        <translation>Save amount</translation>
    </message>
    <message>
        <source>Ghi vướng mắc</source>
        <translation>Save obstacle</translation>
    </message>
    <message>
        <source>Ghi đã gỡ</source>
        <translation>Save as cleared</translation>
    </message>
    <message>
        <source>Gõ hơn, khoảng, tối đa, gần trước số chưa chính xác; dấu ấy được giữ ở mọi nơi.</source>
        <translation>Type hơn, khoảng, tối đa, gần before an inexact sum; it is kept everywhere.</translation>
    </message>
    <message>
        <source>Gõ vài chữ không dấu để tìm.</source>
        <translation>Type a few letters without tone marks to find one.</translation>
    </message>
    <message>
        <source>Gắn chỉ tiêu</source>
        <translation>Link indicator</translation>
    </message>
    <message>
        <source>Hạn gỡ</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Khoản</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Nguồn vốn</source>
        <translation>Funding</translation>
    </message>
    <message>
        <source>Ngày gỡ</source>
        <translation>Cleared on</translation>
    </message>
    <message>
        <source>Ngày nêu</source>
        <translation>Raised on</translation>
    </message>
    <message>
        <source>Ngày văn bản</source>
        <translation>Date of the document</translation>
    </message>
    <message>
        <source>Ngày; năm của kế hoạch vốn</source>
        <translation>Date; year of a yearly plan</translation>
    </message>
    <message>
        <source>Nội dung vướng mắc</source>
        <translation>What stands in the way</translation>
    </message>
    <message>
        <source>Số tiền, tỷ đồng</source>
        <translation>Sum, bn VND</translation>
    </message>
    <message>
        <source>Số, ký hiệu</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Sửa số tiền</source>
        <translation>Change amount</translation>
    </message>
    <message>
        <source>Sửa vướng mắc, rủi ro</source>
        <translation>Edit obstacle, risk</translation>
    </message>
    <message>
        <source>Thêm lần duyệt</source>
        <translation>Add an approval</translation>
    </message>
    <message>
        <source>Thêm số tiền</source>
        <translation>Add amount</translation>
    </message>
    <message>
        <source>Thêm văn bản</source>
        <translation>Add document</translation>
    </message>
    <message>
        <source>Thêm vướng mắc, rủi ro</source>
        <translation>Add obstacle, risk</translation>
    </message>
    <message>
        <source>Văn bản đã có</source>
        <translation>Known documents</translation>
    </message>
    <message>
        <source>hoặc người khác</source>
        <translation>or somebody else</translation>
    </message>
    <message>
        <source>hoặc văn bản mới: tên</source>
        <translation>or a new document: title</translation>
    </message>
    <message>
        <source>hơn 1.400; 82,5; 300 triệu</source>
        <translation>hơn 1.400; 82,5; 300 triệu</translation>
    </message>
    <message>
        <source>Đã bỏ chỉ tiêu {0}. Ctrl+Z lấy lại được.</source>
        <translation>Indicator {0} unlinked. Ctrl+Z brings it back.</translation>
    </message>
    <message>
        <source>Đã bỏ văn bản {0}. Ctrl+Z lấy lại được.</source>
        <translation>Document {0} removed. Ctrl+Z brings it back.</translation>
    </message>
    <message>
        <source>Đã bỏ {0}. Ctrl+Z lấy lại được.</source>
        <translation>{0} removed. Ctrl+Z brings it back.</translation>
    </message>
    <message>
        <source>Đã bỏ. Ctrl+Z lấy lại được.</source>
        <translation>Removed. Ctrl+Z brings it back.</translation>
    </message>
    <message>
        <source>Đã ghi cách gỡ</source>
        <translation>Saved as cleared</translation>
    </message>
    <message>
        <source>Đã ghi {0}</source>
        <translation>Saved: {0}</translation>
    </message>
    <message>
        <source>Đã gắn chỉ tiêu {0}</source>
        <translation>Indicator {0} linked</translation>
    </message>
    <message>
        <source>Đã gỡ: {0}</source>
        <translation>Cleared: {0}</translation>
    </message>
    <message>
        <source>Đã thêm văn bản {0}</source>
        <translation>Document {0} added</translation>
    </message>
    <message>
        <source>Đơn vị gỡ</source>
        <translation>Unit that clears it</translation>
    </message>
    <message>
        <source>để trống: hôm nay</source>
        <translation>empty: today</translation>
    </message>
</context>
<context>
    <name>MoneyView</name>
    <message>
        <source>Chưa có kế hoạch vốn năm hay số giải ngân nào</source>
        <translation>No yearly plan and no disbursement yet</translation>
    </message>
    <message>
        <source>Chưa ghi chủ đầu tư</source>
        <translation>No owner</translation>
    </message>
    <message>
        <source>Ghi kế hoạch vốn năm ở trang dự án; số giải ngân đến từ báo cáo tiến độ quý.</source>
        <translation>Enter the plan of the year on the project’s page; disbursement comes from quarterly progress.</translation>
    </message>
    <message>
        <source>Giải ngân (tỷ)</source>
        <translation>Disbursed (bn)</translation>
    </message>
    <message>
        <source>Không chia theo nguồn</source>
        <translation>Not split by source</translation>
    </message>
    <message>
        <source>Kế hoạch (tỷ)</source>
        <translation>Plan (bn)</translation>
    </message>
    <message>
        <source>Nguồn vốn, chủ đầu tư</source>
        <translation>Source of money, owner</translation>
    </message>
    <message>
        <source>Năm</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>So với cả năm</source>
        <translation>Against the whole year</translation>
    </message>
    <message>
        <source>So với thời gian ({part} năm, đến {day})</source>
        <translation>Against time gone ({part} of the year, to {day})</translation>
    </message>
    <message>
        <source>Theo chủ đầu tư</source>
        <translation>By owner</translation>
    </message>
    <message>
        <source>Theo nguồn vốn</source>
        <translation>By source</translation>
    </message>
    <message>
        <source>Tất cả các nguồn</source>
        <translation>All sources</translation>
    </message>
    <message>
        <source>Tỷ lệ</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Vốn theo nguồn và chủ đầu tư</source>
        <translation>Money by source and owner</translation>
    </message>
    <message>
        <source>chưa có kế hoạch vốn</source>
        <translation>no plan of money yet</translation>
    </message>
    <message>
        <source>chưa có số giải ngân</source>
        <translation>no disbursement yet</translation>
    </message>
    <message>
        <source>chưa dự án nào có cả hai số</source>
        <translation>no project has both figures</translation>
    </message>
    <message>
        <source>chậm {points} điểm</source>
        <translation>{points} points behind</translation>
    </message>
    <message>
        <source>chọn năm</source>
        <translation>choose the year</translation>
    </message>
    <message>
        <source>gập, mở các dự án của một chủ đầu tư</source>
        <translation>fold, unfold an owner’s projects</translation>
    </message>
    <message>
        <source>kịp thời gian</source>
        <translation>on time</translation>
    </message>
    <message>
        <source>mở dự án của dòng đang chọn, mở hay gập các dự án của một chủ đầu tư</source>
        <translation>open the chosen project, fold or unfold an owner’s projects</translation>
    </message>
    <message>
        <source>thiếu {points} điểm</source>
        <translation>{points} points short</translation>
    </message>
    <message>
        <source>Đã báo</source>
        <translation>Reported</translation>
    </message>
    <message>
        <source>đủ kế hoạch</source>
        <translation>plan reached</translation>
    </message>
</context>
<context>
    <name>MultiplesView</name>
    <message>
        <source>Chung theo đơn vị tính</source>
        <translation>Shared by measure</translation>
    </message>
    <message>
        <source>Chưa có chỉ tiêu nào có số</source>
        <translation>No indicator has a figure yet</translation>
    </message>
    <message>
        <source>Kỳ</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Lưu PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Lưu thành PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Mọi trụ cột</source>
        <translation>All pillars</translation>
    </message>
    <message>
        <source>Nhập số ở trang Nhập liệu (Ctrl+2).</source>
        <translation>Enter figures on the page Entry (Ctrl+2).</translation>
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
        <source>Riêng từng biểu đồ</source>
        <translation>Each chart its own</translation>
    </message>
    <message>
        <source>Thang</source>
        <translation>Scale</translation>
    </message>
    <message>
        <source>Trụ cột</source>
        <translation>Pillar</translation>
    </message>
    <message>
        <source>chọn trụ cột, kỳ, thang</source>
        <translation>choose pillar, period, scale</translation>
    </message>
    <message>
        <source>lưu tất cả thành PDF, nhiều biểu đồ một trang</source>
        <translation>save all as a PDF, many charts a page</translation>
    </message>
    <message>
        <source>mở biểu đồ của chỉ tiêu</source>
        <translation>open the indicator&apos;s chart</translation>
    </message>
    <message>
        <source>xem tại ngày</source>
        <translation>as of a day</translation>
    </message>
    <message>
        <source>Đã lưu {0}</source>
        <translation>Saved {0}</translation>
    </message>
    <message>
        <source>đi giữa các biểu đồ; gõ chữ để tìm, không cần dấu</source>
        <translation>move between charts; type to find, without tone marks</translation>
    </message>
</context>
<context>
    <name>NoteForms</name>
    <message>
        <source>Bỏ ghi chú</source>
        <translation>Remove the note</translation>
    </message>
    <message>
        <source>Chỉ biểu đồ “{0}”</source>
        <translation>The chart “{0}” only</translation>
    </message>
    <message>
        <source>Ghi</source>
        <translation>Note it</translation>
    </message>
    <message>
        <source>Ghi chú mới</source>
        <translation>New note</translation>
    </message>
    <message>
        <source>Giữ</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Giữ biểu đồ này</source>
        <translation>Keep this chart</translation>
    </message>
    <message>
        <source>Hiện ở</source>
        <translation>Shown on</translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Mọi biểu đồ</source>
        <translation>All charts</translation>
    </message>
    <message>
        <source>Mọi biểu đồ của {0}</source>
        <translation>All charts of {0}</translation>
    </message>
    <message>
        <source>Mở lại ở mục Biểu đồ phía trên, hoặc Ctrl+K rồi gõ tên. Cùng tên thì thay biểu đồ cũ.</source>
        <translation>Open it again under Chart above, or with Ctrl+K and its name. The same name replaces the old chart.</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Sửa ghi chú</source>
        <translation>Change the note</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Đã bỏ ghi chú</source>
        <translation>Note removed</translation>
    </message>
    <message>
        <source>Đã ghi chú trên biểu đồ</source>
        <translation>Noted on the chart</translation>
    </message>
    <message>
        <source>Đã giữ biểu đồ {0}</source>
        <translation>Chart {0} kept</translation>
    </message>
    <message>
        <source>Đến ngày</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Đổi tên biểu đồ</source>
        <translation>Rename the chart</translation>
    </message>
    <message>
        <source>để trống: một ngày</source>
        <translation>empty: one day</translation>
    </message>
</context>
<context>
    <name>NoteLine</name>
    <message>
        <source>Ghi (Enter)</source>
        <translation>Write (Enter)</translation>
    </message>
</context>
<context>
    <name>Noting</name>
    <message>
        <source>Chưa ghi được.</source>
        <translation>Not written.</translation>
    </message>
    <message>
        <source>Ghi đã rõ</source>
        <translation>Note a warning</translation>
    </message>
    <message>
        <source>{title}: đã rõ thế nào, sẽ làm gì?</source>
        <translation>{title}: what is known, what will be done?</translation>
    </message>
</context>
<context>
    <name>Obstacles</name>
    <message>
        <source>Ai gỡ</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Hạn</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Không có vướng mắc nào được ghi.</source>
        <translation>No obstacles recorded.</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Thêm vướng mắc</source>
        <translation>Add obstacle</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Vướng mắc, rủi ro</source>
        <translation>Obstacles, risks</translation>
    </message>
</context>
<context>
    <name>OpenData</name>
    <message>
        <source>; giữ lại {0} số của biểu chưa duyệt</source>
        <translation>; {0} figures of forms not approved held back</translation>
    </message>
    <message>
        <source>Dữ liệu mở CSV (*.csv);;Dữ liệu mở JSON (*.json)</source>
        <translation>Open data CSV (*.csv);;Open data JSON (*.json)</translation>
    </message>
    <message>
        <source>Giấy phép ghi trong dữ liệu, ví dụ CC BY 4.0; để trống: không nêu</source>
        <translation>Licence stated in the data, such as CC BY 4.0; empty: none stated</translation>
    </message>
    <message>
        <source>Xuất dữ liệu mở</source>
        <translation>Export open data</translation>
    </message>
    <message>
        <source>Đã xuất {0} dòng vào {1}</source>
        <translation>Exported {0} rows to {1}</translation>
    </message>
</context>
<context>
    <name>OpenPeriodDialog</name>
    <message>
        <source>Ai phải báo cáo</source>
        <translation>Who must report</translation>
    </message>
    <message>
        <source>Biểu</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Bỏ chọn</source>
        <translation>Choose none</translation>
    </message>
    <message>
        <source>Chỉ những nơi được chọn</source>
        <translation>Only the chosen units</translation>
    </message>
    <message>
        <source>Chọn hết</source>
        <translation>Choose all</translation>
    </message>
    <message>
        <source>Chọn ít nhất một nơi phải báo cáo.</source>
        <translation>Choose at least one unit that must report.</translation>
    </message>
    <message>
        <source>Gõ để lọc, không cần dấu</source>
        <translation>Type to filter, no tone marks needed</translation>
    </message>
    <message>
        <source>Kỳ</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Lọc nơi báo cáo</source>
        <translation>Filter reporting units</translation>
    </message>
    <message>
        <source>Mở kỳ</source>
        <translation>Open the period</translation>
    </message>
    <message>
        <source>Mở kỳ mới</source>
        <translation>Open a period</translation>
    </message>
    <message>
        <source>Nơi phải báo cáo</source>
        <translation>Units that must report</translation>
    </message>
    <message>
        <source>Tất cả {count} nơi nhận biểu này</source>
        <translation>All {count} units that get this form</translation>
    </message>
    <message>
        <source>Đổi nơi phải báo cáo</source>
        <translation>Change who must report</translation>
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
    <name>OrderChoice</name>
    <message>
        <source>7 ngày qua</source>
        <translation>Last 7 days</translation>
    </message>
    <message>
        <source>Biểu</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Biểu mẫu</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Bộ chỉ tiêu</source>
        <translation>Framework</translation>
    </message>
    <message>
        <source>Chương trình</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Chương trình, đề án</source>
        <translation>Programme or scheme</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Dự án</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>Khổ giấy và cách chia trang</source>
        <translation>Paper and pages</translation>
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
        <source>Loại</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Loại báo cáo</source>
        <translation>Kind of report</translation>
    </message>
    <message>
        <source>Lần gửi gần nhất</source>
        <translation>Last submission</translation>
    </message>
    <message>
        <source>Mọi biểu</source>
        <translation>All forms</translation>
    </message>
    <message>
        <source>Mọi chương trình</source>
        <translation>All programmes</translation>
    </message>
    <message>
        <source>Mọi kỳ</source>
        <translation>All periods</translation>
    </message>
    <message>
        <source>Mọi đơn vị</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>Ngày khác…</source>
        <translation>Another day…</translation>
    </message>
    <message>
        <source>Thay đổi từ</source>
        <translation>Change from</translation>
    </message>
    <message>
        <source>Thay đổi từ lúc nào</source>
        <translation>Changes since when</translation>
    </message>
    <message>
        <source>Toàn thành phố</source>
        <translation>Whole city</translation>
    </message>
    <message>
        <source>Trang</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Từ đầu năm</source>
        <translation>Since 1 January</translation>
    </message>
    <message>
        <source>lần gửi gần nhất</source>
        <translation>last submission</translation>
    </message>
    <message>
        <source>{0} (tổng hợp)</source>
        <translation>{0} (consolidated)</translation>
    </message>
    <message>
        <source>{period}, chưa có số liệu</source>
        <translation>{period}, no figures yet</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Đơn vị báo cáo</source>
        <translation>Reporting unit</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Các dòng của biểu</source>
        <translation>Rows of the form</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Nhóm mới</source>
        <translation>New group</translation>
    </message>
    <message>
        <source>Nhóm đầu còn dòng nên chưa bỏ được; F2 để đổi tên nhóm</source>
        <translation>The first group has rows and cannot be removed; F2 renames it</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>STT</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Số gõ tay; xóa đi thì chương trình tự đánh số</source>
        <translation>Typed by hand; deleted, the program numbers it</translation>
    </message>
    <message>
        <source>Trong đó:</source>
        <translation>Trong đó:</translation>
    </message>
    <message>
        <source>ĐVT</source>
        <translation>Unit</translation>
    </message>
</context>
<context>
    <name>OverviewContext</name>
    <message>
        <source>Ai còn thiếu</source>
        <translation>Who is missing</translation>
    </message>
    <message>
        <source>Chế độ họp</source>
        <translation>Meeting</translation>
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
        <source>Kỳ</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Kỳ đang xem</source>
        <translation>Period shown</translation>
    </message>
    <message>
        <source>Mở kỳ mới…</source>
        <translation>Open a period…</translation>
    </message>
    <message>
        <source>Ngày chốt số liệu</source>
        <translation>Reference day of the figures</translation>
    </message>
    <message>
        <source>Ngày khóa sổ</source>
        <translation>Closing date</translation>
    </message>
    <message>
        <source>Số liệu chốt</source>
        <translation>Figures as of</translation>
    </message>
    <message>
        <source>Từng chỉ tiêu trên toàn màn hình, chữ lớn ({key})</source>
        <translation>One indicator at a time on the whole screen, in large type ({key})</translation>
    </message>
    <message>
        <source>chưa đặt</source>
        <translation>not set</translation>
    </message>
    <message>
        <source>còn {n} ngày</source>
        <translation>{n} days left</translation>
    </message>
    <message>
        <source>hôm nay</source>
        <translation>today</translation>
    </message>
    <message>
        <source>quá {n} ngày</source>
        <translation>{n} days late</translation>
    </message>
    <message>
        <source>đã qua {n} ngày</source>
        <translation>{n} days ago</translation>
    </message>
</context>
<context>
    <name>OverviewKeys</name>
    <message>
        <source>chép lời nhắc các nơi chưa gửi</source>
        <translation>copy reminders to units not submitted</translation>
    </message>
    <message>
        <source>chọn kỳ</source>
        <translation>choose the period</translation>
    </message>
    <message>
        <source>lọc nơi báo cáo theo tên; Esc hiện lại mọi nơi</source>
        <translation>filter reporting units by name; Esc shows all again</translation>
    </message>
    <message>
        <source>mở biểu của ô đang chọn ở Nhập liệu</source>
        <translation>open the form of the selected cell in Entry</translation>
    </message>
    <message>
        <source>mở dự án đáng lo nhất</source>
        <translation>open the most worrying project</translation>
    </message>
    <message>
        <source>mở kỳ mới</source>
        <translation>open a period</translation>
    </message>
    <message>
        <source>sang ô bên cạnh; thêm Shift để chọn nhiều ô</source>
        <translation>to the next cell; with Shift selects more</translation>
    </message>
    <message>
        <source>xuất danh sách còn thiếu ra Excel</source>
        <translation>export the list of missing units to Excel</translation>
    </message>
    <message>
        <source>đến dự án theo giai đoạn; Enter mở danh sách</source>
        <translation>go to projects by stage; Enter opens the list</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Tổng quan</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>mở kỳ mới</source>
        <translation>open a period</translation>
    </message>
    <message>
        <source>Đã mở {name} cho {count} nơi.</source>
        <translation>{name} is open for {count} units.</translation>
    </message>
    <message>
        <source>Đã đổi nơi phải báo cáo {name}.</source>
        <translation>Who must report {name} has changed.</translation>
    </message>
</context>
<context>
    <name>Overviews</name>
    <message>
        <source>Giữ số đã gửi</source>
        <translation>Keep the submitted figure</translation>
    </message>
    <message>
        <source>Kỳ này không có biểu nào do xã, phường nhập.</source>
        <translation>No form of this period is entered by communes and wards.</translation>
    </message>
    <message>
        <source>Nhận số mới</source>
        <translation>Accept the new figure</translation>
    </message>
    <message>
        <source>Trở lại số tổng hợp (Del)</source>
        <translation>Back to the consolidated figure (Del)</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>Cảnh báo sớm</source>
        <translation>Early warnings</translation>
    </message>
    <message>
        <source>Dự án</source>
        <translation>Projects</translation>
    </message>
    <message>
        <source>Lập và sửa biểu</source>
        <translation>Forms</translation>
    </message>
    <message>
        <source>Nhập liệu</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>Nhật ký</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Quy tắc kiểm tra</source>
        <translation>Check rules</translation>
    </message>
    <message>
        <source>Tổng quan</source>
        <translation>Overview</translation>
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
        <source>Kết quả</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Tên chỉ tiêu, dự án, mốc, đơn vị, biểu hay lệnh; không cần dấu</source>
        <translation>Indicator, project, milestone, unit, form or command; no tone marks needed</translation>
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
        <source> (đã thay)</source>
        <translation> (replaced)</translation>
    </message>
    <message>
        <source>12 số gần nhất</source>
        <translation>Last 12 figures</translation>
    </message>
    <message>
        <source>12 số gần nhất của {whose}</source>
        <translation>Last 12 figures of {whose}</translation>
    </message>
    <message>
        <source>Chọn số</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Cách ghi</source>
        <translation>How to write it</translation>
    </message>
    <message>
        <source>Dòng {0}</source>
        <translation>Row {0}</translation>
    </message>
    <message>
        <source>Khoảng hợp lý</source>
        <translation>Plausible range</translation>
    </message>
    <message>
        <source>Kế hoạch (F4)</source>
        <translation>Plan (F4)</translation>
    </message>
    <message>
        <source>Lý do:</source>
        <translation>Reason:</translation>
    </message>
    <message>
        <source>Nguồn</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>○ ước, sơ bộ; ◇ số của nguồn khác, địa bàn khác</source>
        <translation>○ estimated, provisional; ◇ from another source, about other borders</translation>
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
        <source>Phát biểu về toàn thành phố</source>
        <translation>Statements about the whole city</translation>
    </message>
    <message>
        <source>Phát biểu đã công bố</source>
        <translation>Published statements</translation>
    </message>
    <message>
        <source>Từ xã, phường</source>
        <translation>From communes and wards</translation>
    </message>
    <message>
        <source>Vấn đề của dòng (F8, Ctrl+F8)</source>
        <translation>Problems of the row (F8, Ctrl+F8)</translation>
    </message>
    <message>
        <source>Xem (F2)</source>
        <translation>See (F2)</translation>
    </message>
    <message>
        <source>Đã nêu lý do</source>
        <translation>Reason given</translation>
    </message>
    <message>
        <source>Định nghĩa cũ, dùng đến {day}.</source>
        <translation>Former definition, in force until {day}.</translation>
    </message>
    <message>
        <source>◇ địa bàn khác</source>
        <translation>◇ other borders</translation>
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
    <message>
        <source>dọc</source>
        <translation>portrait</translation>
    </message>
    <message>
        <source>ngang</source>
        <translation>landscape</translation>
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
    <name>PaperDesk</name>
    <message>
        <source>Chưa phát hành</source>
        <translation>Not issued</translation>
    </message>
    <message>
        <source>Khác bản phát hành ngày {day}: {count} số</source>
        <translation>Differs from the issue of {day}: {count} figures</translation>
    </message>
    <message>
        <source>Khớp bản phát hành ngày {day}</source>
        <translation>Matches the issue of {day}</translation>
    </message>
</context>
<context>
    <name>Past</name>
    <message>
        <source>Chưa có thay đổi nào.</source>
        <translation>No changes yet.</translation>
    </message>
    <message>
        <source>Nhật ký của dự án</source>
        <translation>Journal of the project</translation>
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
        <source>Khối đã chép khác cỡ với vùng chọn: dán theo cỡ của khối, từ ô đầu vùng.</source>
        <translation>The copied block differs in size from the selection: it is pasted in its own size from the first cell.</translation>
    </message>
    <message>
        <source>Dòng nhóm được bỏ qua, số nối tiếp ở các dòng sau.</source>
        <translation>Group rows are skipped; the figures go on in the rows below.</translation>
    </message>
    <message>
        <source> hay </source>
        <translation> or </translation>
    </message>
    <message>
        <source>Dán</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Là {kind}: {numbers}</source>
        <translation>As {kind}: {numbers}</translation>
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
        <source>{row}: “{text}” là {readings}</source>
        <translation>{row}: “{text}” is {readings}</translation>
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
    <name>PeopleDeeds</name>
    <message>
        <source>Chưa ghi ai làm việc.</source>
        <translation>No name is given yet.</translation>
    </message>
    <message>
        <source>Chỉ xem:</source>
        <translation>Read only:</translation>
    </message>
    <message>
        <source>Ghi tên</source>
        <translation>Give a name</translation>
    </message>
    <message>
        <source>Mỗi lần sửa được ghi kèm tên người làm.</source>
        <translation>Every change is kept with the name of whoever makes it.</translation>
    </message>
    <message>
        <source>Đổi người làm việc</source>
        <translation>Change who is working</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>Bỏ</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Bỏ những gì vừa gõ về {name}?</source>
        <translation>Discard what was typed about {name}?</translation>
    </message>
    <message>
        <source>Chưa ghi vào tệp.</source>
        <translation>It is not in the file yet.</translation>
    </message>
    <message>
        <source>Chưa sửa gì về {name}.</source>
        <translation>Nothing changed about {name}.</translation>
    </message>
    <message>
        <source>Chỉ xem danh sách: {why}</source>
        <translation>The list is read only: {why}</translation>
    </message>
    <message>
        <source>Ghi</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Mỗi người làm việc cho đơn vị mình; người của đơn vị tổng hợp làm cho mọi đơn vị của biểu.</source>
        <translation>Everybody works for their own unit; people of the consolidating unit work for every unit of the form.</translation>
    </message>
    <message>
        <source>Người làm việc</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Người đầu tiên phải có quyền quản trị; có danh sách rồi thì người ngoài danh sách chỉ xem.</source>
        <translation>The first person must be an administrator; once there is a list, those outside it can only look.</translation>
    </message>
    <message>
        <source>Thêm người</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>Tệp chưa có danh sách nên ai cũng làm được mọi việc.</source>
        <translation>The file has no list yet, so anybody may do anything.</translation>
    </message>
    <message>
        <source>người mới</source>
        <translation>a new person</translation>
    </message>
    <message>
        <source>tệp đang mở chỉ để xem.</source>
        <translation>the file is open to look only.</translation>
    </message>
    <message>
        <source>Đã ghi {name}.</source>
        <translation>{name} is saved.</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>PeopleTable</name>
    <message>
        <source>Chức vụ</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Làm việc đến</source>
        <translation>Works until</translation>
    </message>
    <message>
        <source>Người làm việc</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Quyền</source>
        <translation>Rights</translation>
    </message>
    <message>
        <source>mọi đơn vị</source>
        <translation>all units</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Bỏ mã PIN</source>
        <translation>Remove the PIN</translation>
    </message>
    <message>
        <source>Chức vụ</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Gõ lại mã PIN</source>
        <translation>PIN again</translation>
    </message>
    <message>
        <source>Hai lần gõ mã PIN khác nhau. Gõ lại cả hai.</source>
        <translation>The two PINs differ. Type both again.</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Không đọc được ngày “{text}”. Gõ như 30/09/2025.</source>
        <translation>“{text}” is not a date. Type one like 30/09/2025.</translation>
    </message>
    <message>
        <source>Làm việc đến hết ngày</source>
        <translation>Works until</translation>
    </message>
    <message>
        <source>Mã PIN mới</source>
        <translation>New PIN</translation>
    </message>
    <message>
        <source>Mã PIN để khỏi nhầm người trên máy này; ai có tệp vẫn đọc được tệp.</source>
        <translation>The PIN prevents mix-ups on this computer; whoever has the file can read it.</translation>
    </message>
    <message>
        <source>Mọi đơn vị</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>Quyền</source>
        <translation>Rights</translation>
    </message>
    <message>
        <source>Tên đã đi cùng nhật ký nên không đổi. Đổi tên thì thêm người mới.</source>
        <translation>The name is in the journal and does not change. For another name add a new person.</translation>
    </message>
    <message>
        <source>còn làm việc thì để trống</source>
        <translation>empty while working here</translation>
    </message>
    <message>
        <source>duyệt: trả lại, duyệt, khóa sổ, mở khóa, mở kỳ</source>
        <translation>approve: return, approve, lock, unlock, open periods</translation>
    </message>
    <message>
        <source>không bắt buộc</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>nhập: nhập và gửi biểu của đơn vị mình</source>
        <translation>enter: enter and submit the forms of one&apos;s unit</translation>
    </message>
    <message>
        <source>quản trị: danh sách này, danh mục, quy tắc</source>
        <translation>administer: this list, the catalogue, the rules</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>để trống thì giữ mã đang có</source>
        <translation>empty keeps the present PIN</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Các chỉ tiêu</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>Tìm chỉ tiêu</source>
        <translation>Find an indicator</translation>
    </message>
</context>
<context>
    <name>PickerModel</name>
    <message>
        <source>, đang trên biểu đồ</source>
        <translation>, on the chart</translation>
    </message>
</context>
<context>
    <name>PlaceSections</name>
    <message>
        <source>Chọn: gõ số hoặc vài chữ</source>
        <translation>Choose: type its number or a few letters</translation>
    </message>
    <message>
        <source>Các kỳ trước</source>
        <translation>Earlier periods</translation>
    </message>
    <message>
        <source>Kỳ này</source>
        <translation>This period</translation>
    </message>
</context>
<context>
    <name>ProblemHead</name>
    <message>
        <source>F8 đến vấn đề kế tiếp</source>
        <translation>F8 next problem</translation>
    </message>
    <message>
        <source>Gập danh sách vấn đề</source>
        <translation>Fold the list of problems</translation>
    </message>
    <message>
        <source>Mở danh sách vấn đề</source>
        <translation>Open the list of problems</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Dòng {number}</source>
        <translation>Row {number}</translation>
    </message>
    <message>
        <source>Số cần xem lại hiện ở đây khi có.</source>
        <translation>Figures to look at again appear here.</translation>
    </message>
</context>
<context>
    <name>ProblemRows</name>
    <message>
        <source>Danh sách vấn đề</source>
        <translation>List of problems</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Chép từ kỳ trước, chưa ai xem lại. Đúng thì F2 rồi Enter.</source>
        <translation>Copied from the previous period, not reviewed. If it is right: F2, then Enter.</translation>
    </message>
    <message>
        <source>Chưa thấy vấn đề</source>
        <translation>No problems found</translation>
    </message>
    <message>
        <source>F2 để xem từng nơi, rồi nhận hoặc để nguyên.</source>
        <translation>F2 shows each unit; then accept it or leave it.</translation>
    </message>
    <message>
        <source>bắt buộc</source>
        <translation>required</translation>
    </message>
    <message>
        <source>chép</source>
        <translation>copied</translation>
    </message>
    <message>
        <source>chưa lưu</source>
        <translation>not saved</translation>
    </message>
    <message>
        <source>chờ ghi</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>lưu ý</source>
        <translation>notices</translation>
    </message>
    <message>
        <source>phải sửa</source>
        <translation>to correct</translation>
    </message>
    <message>
        <source>theo dõi</source>
        <translation>followed</translation>
    </message>
    <message>
        <source>xem lại</source>
        <translation>to review</translation>
    </message>
    <message>
        <source>{count} vấn đề</source>
        <translation>Problems: {count}</translation>
    </message>
    <message>
        <source>Đã giải trình “{reason}”: {finding}</source>
        <translation>Explained “{reason}”: {finding}</translation>
    </message>
    <message>
        <source>Đang theo dõi. Xem xong thì bỏ cờ (Ctrl+Shift+F).</source>
        <translation>Followed. Once reviewed, remove the flag (Ctrl+Shift+F).</translation>
    </message>
</context>
<context>
    <name>ProcessEditor</name>
    <message>
        <source>Bỏ thay đổi</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Lưu quy trình</source>
        <translation>Save process</translation>
    </message>
    <message>
        <source>Mã {0}</source>
        <translation>Code {0}</translation>
    </message>
    <message>
        <source>Phần đầu…</source>
        <translation>Head…</translation>
    </message>
    <message>
        <source>Quy trình mới</source>
        <translation>New process</translation>
    </message>
    <message>
        <source>chưa lưu</source>
        <translation>not saved</translation>
    </message>
    <message>
        <source>hoàn thành</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>thay cho {0}</source>
        <translation>replaces {0}</translation>
    </message>
    <message>
        <source>tùy lúc</source>
        <translation>any time</translation>
    </message>
    <message>
        <source>tỷ trọng các mốc cộng lại {0}%</source>
        <translation>weights add up to {0}%</translation>
    </message>
    <message>
        <source>áp dụng từ {0}</source>
        <translation>from {0}</translation>
    </message>
    <message>
        <source>Đã lưu quy trình {0}</source>
        <translation>Process {0} saved</translation>
    </message>
</context>
<context>
    <name>ProcessForms</name>
    <message>
        <source>Có</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Giai đoạn, tình trạng</source>
        <translation>Stages, states</translation>
    </message>
    <message>
        <source>Không</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Không thay bản nào</source>
        <translation>Replaces none</translation>
    </message>
    <message>
        <source>Không theo thứ tự, như khai trương</source>
        <translation>In no order, like an opening</translation>
    </message>
    <message>
        <source>Không đổi giai đoạn</source>
        <translation>Stage stays</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Mốc của quy trình</source>
        <translation>Milestones of the process</translation>
    </message>
    <message>
        <source>Phần</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Phần đầu của quy trình</source>
        <translation>Head of the process</translation>
    </message>
    <message>
        <source>Thay cho</source>
        <translation>Replaces</translation>
    </message>
    <message>
        <source>Tên giai đoạn</source>
        <translation>Stage name</translation>
    </message>
    <message>
        <source>Tên mốc</source>
        <translation>Milestone name</translation>
    </message>
    <message>
        <source>Tên quy trình</source>
        <translation>Process name</translation>
    </message>
    <message>
        <source>Tình trạng như điều chỉnh, tạm dừng, đưa ra khỏi đề án, chuyển chủ trì là ngoài đường đi.</source>
        <translation>States such as adjusted, suspended, taken out or handed over lie off the path.</translation>
    </message>
    <message>
        <source>Từ đây dự án được tính là hoàn thành</source>
        <translation>A project counts as finished from here</translation>
    </message>
    <message>
        <source>Tỷ trọng (%)</source>
        <translation>Weight (%)</translation>
    </message>
    <message>
        <source>Văn bản</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Áp dụng từ</source>
        <translation>Applies from</translation>
    </message>
    <message>
        <source>Đạt thì sang giai đoạn</source>
        <translation>Leads into stage</translation>
    </message>
    <message>
        <source>Đặt vào bản đang sửa</source>
        <translation>Put into the draft</translation>
    </message>
</context>
<context>
    <name>Processes</name>
    <message>
        <source>Bản mới từ quy trình đang chọn</source>
        <translation>New version of the current one</translation>
    </message>
    <message>
        <source>Chưa có quy trình nào.</source>
        <translation>No processes yet.</translation>
    </message>
    <message>
        <source>Dự án</source>
        <translation>Projects</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Quy trình</source>
        <translation>Process</translation>
    </message>
    <message>
        <source>Thay cho</source>
        <translation>Replaces</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Từ</source>
        <translation>From</translation>
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
    <name>Programmes</name>
    <message>
        <source>Chưa có chương trình nào.</source>
        <translation>No programmes yet.</translation>
    </message>
    <message>
        <source>Chương trình, đề án</source>
        <translation>Programme or scheme</translation>
    </message>
    <message>
        <source>Dự án</source>
        <translation>Projects</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Quyết định</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Thêm chương trình</source>
        <translation>Add programme</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Từ</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Đến</source>
        <translation>To</translation>
    </message>
</context>
<context>
    <name>ProjectCells</name>
    <message>
        <source>chưa có mốc</source>
        <translation>no milestones yet</translation>
    </message>
    <message>
        <source>{count} dự án</source>
        <translation>{count} projects</translation>
    </message>
</context>
<context>
    <name>ProjectForms</name>
    <message>
        <source>Bắt đầu</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Chưa chọn</source>
        <translation>Not chosen</translation>
    </message>
    <message>
        <source>Chưa rõ</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Chương trình</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Chương trình mới</source>
        <translation>New programme</translation>
    </message>
    <message>
        <source>Dự án mới</source>
        <translation>New project</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Ghi lý do</source>
        <translation>Give the reason</translation>
    </message>
    <message>
        <source>Giai đoạn</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Không có</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Không thuộc chương trình nào</source>
        <translation>Of no programme</translation>
    </message>
    <message>
        <source>Kết thúc</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Lý do, khi đổi quy trình</source>
        <translation>Reason, when the process changes</translation>
    </message>
    <message>
        <source>Lưu chương trình</source>
        <translation>Save programme</translation>
    </message>
    <message>
        <source>Lưu dự án</source>
        <translation>Save project</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Nguồn</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Quy trình</source>
        <translation>Process</translation>
    </message>
    <message>
        <source>Quyết định</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Sửa chương trình {0}</source>
        <translation>Edit programme {0}</translation>
    </message>
    <message>
        <source>Sửa dự án {0}</source>
        <translation>Edit project {0}</translation>
    </message>
    <message>
        <source>Thuộc chương trình</source>
        <translation>Part of programme</translation>
    </message>
    <message>
        <source>Tên chương trình</source>
        <translation>Programme name</translation>
    </message>
    <message>
        <source>Tên dự án</source>
        <translation>Project name</translation>
    </message>
    <message>
        <source>Tình trạng khác</source>
        <translation>State off the path</translation>
    </message>
    <message>
        <source>Vì sao đỏ, {0}</source>
        <translation>Why red, {0}</translation>
    </message>
    <message>
        <source>mã nguồn, cách nhau bằng dấu phẩy</source>
        <translation>codes of sources, separated by commas</translation>
    </message>
    <message>
        <source>{0} đã ghi: {1}</source>
        <translation>{0} said: {1}</translation>
    </message>
    <message>
        <source>Đã bỏ chương trình {0}. Ctrl+Z lấy lại được.</source>
        <translation>Programme {0} removed. Ctrl+Z brings it back.</translation>
    </message>
    <message>
        <source>Đã ghi lý do đỏ</source>
        <translation>Reason saved</translation>
    </message>
    <message>
        <source>Đã lưu chương trình {0}</source>
        <translation>Programme {0} saved</translation>
    </message>
    <message>
        <source>Đã lưu dự án {0}</source>
        <translation>Project {0} saved</translation>
    </message>
    <message>
        <source>Đã tính trong số theo nguồn</source>
        <translation>Counted within published portfolios of</translation>
    </message>
    <message>
        <source>Đơn vị chủ trì</source>
        <translation>Owner unit</translation>
    </message>
</context>
<context>
    <name>ProjectLine</name>
    <message>
        <source>Dự báo…</source>
        <translation>Forecast…</translation>
    </message>
    <message>
        <source>Ghi hay dời ngày dự báo của mốc đang chọn (F2)</source>
        <translation>Record or move the forecast of the chosen milestone (F2)</translation>
    </message>
    <message>
        <source>Mở chi tiết</source>
        <translation>Open details</translation>
    </message>
    <message>
        <source>Mở chi tiết dự án (Enter)</source>
        <translation>Open the project (Enter)</translation>
    </message>
</context>
<context>
    <name>ProjectTable</name>
    <message>
        <source>Các dự án</source>
        <translation>Projects</translation>
    </message>
</context>
<context>
    <name>ProjectViews</name>
    <message>
        <source>Chương trình, quy trình</source>
        <translation>Programmes, processes</translation>
    </message>
    <message>
        <source>Danh sách</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Kế hoạch gốc</source>
        <translation>Baselines</translation>
    </message>
    <message>
        <source>Một dự án</source>
        <translation>One project</translation>
    </message>
    <message>
        <source>Nạp, xuất</source>
        <translation>Import, export</translation>
    </message>
    <message>
        <source>Quy tắc màu</source>
        <translation>Colour rules</translation>
    </message>
    <message>
        <source>Tiền</source>
        <translation>Money</translation>
    </message>
    <message>
        <source>Đường S</source>
        <translation>S-curve</translation>
    </message>
</context>
<context>
    <name>ProjectsContext</name>
    <message>
        <source>Chương trình</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Chương trình, đề án</source>
        <translation>Programme or scheme</translation>
    </message>
    <message>
        <source>Chủ trì</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Giai đoạn</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Mọi giai đoạn</source>
        <translation>Any stage</translation>
    </message>
    <message>
        <source>Mọi nguồn</source>
        <translation>Any source</translation>
    </message>
    <message>
        <source>Mọi đơn vị</source>
        <translation>All units</translation>
    </message>
    <message>
        <source>Nguồn vốn</source>
        <translation>Funding</translation>
    </message>
    <message>
        <source>Nhóm theo</source>
        <translation>Group by</translation>
    </message>
    <message>
        <source>Thang thời gian</source>
        <translation>Time scale</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Xem tại ngày</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>theo năm</source>
        <translation>by year</translation>
    </message>
    <message>
        <source>theo quý</source>
        <translation>by quarter</translation>
    </message>
    <message>
        <source>{count} dự án</source>
        <translation>{count} projects</translation>
    </message>
    <message>
        <source>Đơn vị chủ trì</source>
        <translation>Owner</translation>
    </message>
</context>
<context>
    <name>ProjectsPage</name>
    <message>
        <source>Dự án</source>
        <translation>Projects</translation>
    </message>
    <message>
        <source>Mở một cửa sổ chỉ để xem, mọi màn hình như lúc cuối ngày:</source>
        <translation>Opens a read-only window with every screen as at the end of:</translation>
    </message>
    <message>
        <source>Thêm dự án</source>
        <translation>Add project</translation>
    </message>
    <message>
        <source>Xem tại ngày</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>mở một phần của Dự án, theo thứ tự của tên phần</source>
        <translation>open a part of Projects, in the order of their names</translation>
    </message>
    <message>
        <source>sang phần sau, phần trước của Dự án</source>
        <translation>next, previous part of Projects</translation>
    </message>
    <message>
        <source>thêm dự án</source>
        <translation>add a project</translation>
    </message>
</context>
<context>
    <name>Properties</name>
    <message>
        <source>% cùng kỳ</source>
        <translation>% of last year</translation>
    </message>
    <message>
        <source>% kế hoạch</source>
        <translation>% of plan</translation>
    </message>
    <message>
        <source>Ban hành kèm theo</source>
        <translation>Issued with</translation>
    </message>
    <message>
        <source>Chế độ kỳ</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Các cột</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Cấp đơn vị nộp</source>
        <translation>Levels that submit</translation>
    </message>
    <message>
        <source>Hạn nộp</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Khóa sổ sau hạn nộp (ngày)</source>
        <translation>Closes after due (days)</translation>
    </message>
    <message>
        <source>Ký hiệu</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Kỳ báo cáo</source>
        <translation>Reporting periods</translation>
    </message>
    <message>
        <source>Mẫu in</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Nơi nhận</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>Số liệu về</source>
        <translation>Territory</translation>
    </message>
    <message>
        <source>Tên biểu</source>
        <translation>Form name</translation>
    </message>
    <message>
        <source>Tên ngắn</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>bộ, ngành</source>
        <translation>ministries</translation>
    </message>
    <message>
        <source>cùng kỳ năm trước</source>
        <translation>same period last year</translation>
    </message>
    <message>
        <source>cả thành phố</source>
        <translation>the whole city</translation>
    </message>
    <message>
        <source>ghi chú</source>
        <translation>note</translation>
    </message>
    <message>
        <source>huyện</source>
        <translation>rural districts</translation>
    </message>
    <message>
        <source>không có</source>
        <translation>none</translation>
    </message>
    <message>
        <source>kế hoạch năm</source>
        <translation>plan for the year</translation>
    </message>
    <message>
        <source>kỳ trước</source>
        <translation>previous period</translation>
    </message>
    <message>
        <source>lũy kế</source>
        <translation>cumulative</translation>
    </message>
    <message>
        <source>phường</source>
        <translation>wards</translation>
    </message>
    <message>
        <source>quận</source>
        <translation>urban districts</translation>
    </message>
    <message>
        <source>sở</source>
        <translation>departments</translation>
    </message>
    <message>
        <source>xã</source>
        <translation>communes</translation>
    </message>
    <message>
        <source>Đơn vị nộp khác</source>
        <translation>Other submitting units</translation>
    </message>
    <message>
        <source>Đơn vị tổng hợp</source>
        <translation>Consolidating unit</translation>
    </message>
    <message>
        <source>đơn vị khác</source>
        <translation>others</translation>
    </message>
    <message>
        <source>đặc khu</source>
        <translation>special zone</translation>
    </message>
    <message>
        <source>địa bàn của từng đơn vị</source>
        <translation>each unit&apos;s territory</translation>
    </message>
</context>
<context>
    <name>ProposalList</name>
    <message>
        <source>(để nguyên)</source>
        <translation>(leave as it is)</translation>
    </message>
    <message>
        <source>Chỗ</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Các đề xuất</source>
        <translation>Proposals</translation>
    </message>
    <message>
        <source>Cột {0}</source>
        <translation>Column {0}</translation>
    </message>
    <message>
        <source>Là</source>
        <translation>Shows</translation>
    </message>
    <message>
        <source>Vì sao</source>
        <translation>Why</translation>
    </message>
</context>
<context>
    <name>ProveDialog</name>
    <message>
        <source>Chọn tệp Excel…</source>
        <translation>Choose an Excel file…</translation>
    </message>
    <message>
        <source>Gõ mã in trên tờ, hoặc chọn tệp Excel của tờ.</source>
        <translation>Type the code printed on the sheet, or choose its Excel file.</translation>
    </message>
    <message>
        <source>Kiểm tra</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>Kiểm tra tờ giấy</source>
        <translation>Check a printed sheet</translation>
    </message>
    <message>
        <source>Mã in trên tờ</source>
        <translation>Code on the sheet</translation>
    </message>
    <message>
        <source>{place} (trong tệp)</source>
        <translation>{place} (in the file)</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>PublishedView</name>
    <message>
        <source>Mở ra, gập lại ({key})</source>
        <translation>Unfold, fold ({key})</translation>
    </message>
    <message>
        <source>dự án · tỷ đồng; số theo nguồn không cộng vào tệp</source>
        <translation>projects · bn VND; published figures are never added to the file</translation>
    </message>
    <message>
        <source>{programme}: trong tệp cạnh số theo nguồn</source>
        <translation>{programme}: the file beside published figures</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Biểu {form} đã có số liệu. Áp dụng từ kỳ nào? Các kỳ trước giữ phiên bản cũ.</source>
        <translation>Form {form} has figures. From which period does the change hold? Earlier periods keep the old version.</translation>
    </message>
    <message>
        <source>Lập phiên bản mới</source>
        <translation>Make a new version</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Áp dụng từ kỳ nào?</source>
        <translation>From which period?</translation>
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
        <source>Tìm chỉ tiêu, dự án, đơn vị, biểu, lệnh (Ctrl+K)</source>
        <translation>Find indicators, projects, units, forms, commands (Ctrl+K)</translation>
    </message>
</context>
<context>
    <name>Rated</name>
    <message>
        <source>Ghi lý do đỏ</source>
        <translation>Give the reason</translation>
    </message>
    <message>
        <source>Lý do: {0}</source>
        <translation>Reason: {0}</translation>
    </message>
    <message>
        <source>Vì sao {0}</source>
        <translation>Why {0}</translation>
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
        <source>Chọn ngày…</source>
        <translation>Choose a day…</translation>
    </message>
    <message>
        <source>Danh sách thay đổi</source>
        <translation>List of changes</translation>
    </message>
    <message>
        <source>Những gì đã đổi từ cuối ngày nào</source>
        <translation>What changed since the end of which day</translation>
    </message>
    <message>
        <source>Những gì đã đổi từ cuối ngày:</source>
        <translation>What changed since the end of:</translation>
    </message>
    <message>
        <source>Số đếm, không có nguồn riêng</source>
        <translation>A count: it has no source of its own</translation>
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
        <source>mở, gập các lần phát hành tờ này</source>
        <translation>unfold or fold the issues of this sheet</translation>
    </message>
    <message>
        <source>phát hành tờ</source>
        <translation>issue the sheet</translation>
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
        <source>xuất báo cáo Word</source>
        <translation>write the Word report</translation>
    </message>
    <message>
        <source>xuất tờ ra Excel</source>
        <translation>export the sheet to Excel</translation>
    </message>
    <message>
        <source>xuất tờ ra PDF</source>
        <translation>export the sheet to PDF</translation>
    </message>
    <message>
        <source>đến danh sách bên trái; khi nó đã gập thì đổi loại báo cáo</source>
        <translation>go to the list at the left; where it is folded, change the kind of report</translation>
    </message>
    <message>
        <source>đổi biểu, chỉ tiêu hay bộ chỉ tiêu, đơn vị, kỳ, ngày bắt đầu</source>
        <translation>change form, indicator or framework, unit, period, first day</translation>
    </message>
    <message>
        <source>sửa số đang chọn ở trang Nhập liệu</source>
        <translation>edit the chosen figure in Entry</translation>
    </message>
    <message>
        <source>+, −, Ctrl+con lăn</source>
        <translation>+, −, Ctrl+wheel</translation>
    </message>
    <message>
        <source>in tờ</source>
        <translation>print the sheet</translation>
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
        <source>bước</source>
        <translation>steps</translation>
    </message>
    <message>
        <source>chỉ tiêu</source>
        <translation>indicators</translation>
    </message>
    <message>
        <source>mục tiêu</source>
        <translation>targets</translation>
    </message>
    <message>
        <source>số liệu</source>
        <translation>figures</translation>
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
        <source>Còn trống</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>Có vấn đề</source>
        <translation>With problems</translation>
    </message>
    <message>
        <source>F7, Shift+F7 đi qua các cách lọc</source>
        <translation>F7, Shift+F7 go through the filters</translation>
    </message>
    <message>
        <source>Không có dòng nào. Esc để hiện lại mọi dòng.</source>
        <translation>No rows. Esc shows all again.</translation>
    </message>
    <message>
        <source>Theo dõi</source>
        <translation>Follow up</translation>
    </message>
    <message>
        <source>kỳ trước</source>
        <translation>the previous period</translation>
    </message>
    <message>
        <source>{count} dòng</source>
        <translation>{count} rows</translation>
    </message>
    <message>
        <source>Đã thay đổi so với {than}</source>
        <translation>Changed since {than}</translation>
    </message>
</context>
<context>
    <name>RuleBench</name>
    <message>
        <source>Bỏ thay đổi</source>
        <translation>Discard changes</translation>
    </message>
    <message>
        <source>Bỏ thay đổi chưa lưu của quy tắc {code}?</source>
        <translation>Discard the unsaved changes of rule {code}?</translation>
    </message>
    <message>
        <source>Chưa ghi được.</source>
        <translation>Not saved.</translation>
    </message>
    <message>
        <source>Lưu quy tắc</source>
        <translation>Save rule</translation>
    </message>
    <message>
        <source>Như ban đầu</source>
        <translation>As it was</translation>
    </message>
    <message>
        <source>Quy tắc {code} như ban đầu.</source>
        <translation>Rule {code} is as it was.</translation>
    </message>
    <message>
        <source>Quy tắc {code} đang như ban đầu.</source>
        <translation>Rule {code} is as it was already.</translation>
    </message>
    <message>
        <source>Đã lưu quy tắc {code}.</source>
        <translation>Rule {code} saved.</translation>
    </message>
</context>
<context>
    <name>RuleFields</name>
    <message>
        <source>Ngưỡng</source>
        <translation>Threshold</translation>
    </message>
    <message>
        <source>Ngưỡng: {before} … {after}</source>
        <translation>Threshold: {before} … {after}</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tên quy tắc</source>
        <translation>Rule name</translation>
    </message>
    <message>
        <source>Đang dùng</source>
        <translation>In use</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Mức</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>Ngưỡng</source>
        <translation>Thresholds</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Xem gì</source>
        <translation>What it checks</translation>
    </message>
    <message>
        <source>[CQS.23] &lt;= [CQS.24]; Ins tìm chỉ tiêu theo tên</source>
        <translation>[CQS.23] &lt;= [CQS.24]; Ins finds an indicator by name</translation>
    </message>
    <message>
        <source>báo ở chỉ tiêu đầu của điều kiện; gõ mã khác để báo ở đó; Ins tìm theo tên</source>
        <translation>reported at the condition&apos;s first indicator; type another code to report there; Ins finds by name</translation>
    </message>
    <message>
        <source>mọi chỉ tiêu; gõ mã, cách nhau bằng dấu phẩy; Ins tìm theo tên</source>
        <translation>all indicators; type codes separated by commas; Ins finds by name</translation>
    </message>
    <message>
        <source>một điều kiện phải đúng</source>
        <translation>a condition that must hold</translation>
    </message>
    <message>
        <source>như {code}: {name}</source>
        <translation>as {code}: {name}</translation>
    </message>
    <message>
        <source>Đang dùng</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>Điều kiện</source>
        <translation>Condition</translation>
    </message>
</context>
<context>
    <name>RuleList</name>
    <message>
        <source>Các quy tắc kiểm tra</source>
        <translation>Check rules</translation>
    </message>
    <message>
        <source>Của</source>
        <translation>Whose</translation>
    </message>
    <message>
        <source>Dùng</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Mức</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>bật</source>
        <translation>on</translation>
    </message>
    <message>
        <source>chương trình, đã đổi</source>
        <translation>the program&apos;s, changed</translation>
    </message>
    <message>
        <source>của chương trình</source>
        <translation>the program&apos;s</translation>
    </message>
    <message>
        <source>của đơn vị</source>
        <translation>own</translation>
    </message>
    <message>
        <source>tắt</source>
        <translation>off</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Bỏ</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Bỏ những thay đổi chưa lưu của quy tắc {code}?</source>
        <translation>Discard the unsaved changes of rule {code}?</translation>
    </message>
    <message>
        <source>Bỏ quy tắc</source>
        <translation>Remove rule</translation>
    </message>
    <message>
        <source>Bỏ quy tắc {code}?</source>
        <translation>Remove rule {code}?</translation>
    </message>
    <message>
        <source>Chỉ xem quy tắc:</source>
        <translation>Rules are read only:</translation>
    </message>
    <message>
        <source>Ctrl+Z lấy lại được. Lý do đã ghi vẫn còn.</source>
        <translation>Ctrl+Z brings it back. Reasons that were given stay.</translation>
    </message>
    <message>
        <source>F5 thử trên các kỳ trước · Ctrl+Shift+N thêm quy tắc · Ctrl+Enter lưu</source>
        <translation>F5 tries it on earlier periods · Ctrl+Shift+N adds a rule · Ctrl+Enter saves</translation>
    </message>
    <message>
        <source>Lưu quy tắc</source>
        <translation>Save rule</translation>
    </message>
    <message>
        <source>Lưu quy tắc (Ctrl+Enter)</source>
        <translation>Save rule (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Quy tắc</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Quy tắc kiểm tra</source>
        <translation>Check rules</translation>
    </message>
    <message>
        <source>Quy tắc mới</source>
        <translation>New rule</translation>
    </message>
    <message>
        <source>Quy tắc mới của đơn vị (Ctrl+Shift+N)</source>
        <translation>New rule of one&apos;s own (Ctrl+Shift+N)</translation>
    </message>
    <message>
        <source>Quy tắc như trong tệp</source>
        <translation>Rule as in the file</translation>
    </message>
    <message>
        <source>Quy tắc trong tệp vẫn như trước.</source>
        <translation>The rule in the file stays as it was.</translation>
    </message>
    <message>
        <source>Quy tắc đang mở</source>
        <translation>Rule that is open</translation>
    </message>
    <message>
        <source>Về như của chương trình</source>
        <translation>Back to the program&apos;s</translation>
    </message>
    <message>
        <source>chưa lưu</source>
        <translation>not saved</translation>
    </message>
    <message>
        <source>dừng xem; bỏ những gì chưa lưu</source>
        <translation>stop looking; discard what is not saved</translation>
    </message>
    <message>
        <source>hoàn tác, làm lại bước đã lưu</source>
        <translation>undo, redo saved steps</translation>
    </message>
    <message>
        <source>lưu quy tắc</source>
        <translation>save the rule</translation>
    </message>
    <message>
        <source>mở ô số liệu của dòng chọn trong “Lẽ ra đã báo”</source>
        <translation>open the cell of the line chosen under “Would have reported”</translation>
    </message>
    <message>
        <source>quy tắc mới</source>
        <translation>new rule</translation>
    </message>
    <message>
        <source>quy tắc mới của đơn vị</source>
        <translation>new rule of one&apos;s own</translation>
    </message>
    <message>
        <source>tìm chỉ tiêu theo tên không dấu, ở ô chỉ tiêu và ô điều kiện</source>
        <translation>find an indicator by name without tone marks, in the fields of indicators and condition</translation>
    </message>
    <message>
        <source>xem quy tắc đang gõ lẽ ra đã báo gì ở các kỳ trước</source>
        <translation>see what the rule as typed would have reported in earlier periods</translation>
    </message>
    <message>
        <source>{code} lại như của chương trình</source>
        <translation>{code} is the program&apos;s again</translation>
    </message>
    <message>
        <source>Đã bỏ quy tắc {code}</source>
        <translation>Rule {code} is removed</translation>
    </message>
    <message>
        <source>Đã có quy tắc {code}. Gõ mã khác.</source>
        <translation>There is a rule {code}. Type another code.</translation>
    </message>
    <message>
        <source>Đã hiểu</source>
        <translation>Got it</translation>
    </message>
    <message>
        <source>Đã lưu quy tắc {code}</source>
        <translation>Rule {code} is saved</translation>
    </message>
    <message>
        <source>Đưa {code} về như của chương trình?</source>
        <translation>Set {code} back to the program&apos;s?</translation>
    </message>
</context>
<context>
    <name>RulesView</name>
    <message>
        <source>Chọn một dự án đang đỏ để ghi lý do.</source>
        <translation>Choose a red project to give a reason.</translation>
    </message>
    <message>
        <source>Các dự án quy tắc này nói đến</source>
        <translation>Projects this rule speaks about</translation>
    </message>
    <message>
        <source>Các quy tắc đánh giá</source>
        <translation>Rating rules</translation>
    </message>
    <message>
        <source>Dùng</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>Dự án</source>
        <translation>Projects</translation>
    </message>
    <message>
        <source>Ghi lý do đỏ</source>
        <translation>Give the reason for red</translation>
    </message>
    <message>
        <source>Ghi lý do đỏ…</source>
        <translation>Reason for red…</translation>
    </message>
    <message>
        <source>Màu</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Nay</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Ngưỡng</source>
        <translation>Threshold</translation>
    </message>
    <message>
        <source>Quy tắc</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Quy tắc này không nói đến dự án nào.</source>
        <translation>This rule speaks of no project.</translation>
    </message>
    <message>
        <source>Sẽ là</source>
        <translation>Will be</translation>
    </message>
    <message>
        <source>Vì sao</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Vì sao {name} đỏ?</source>
        <translation>Why is {name} red?</translation>
    </message>
    <message>
        <source>bật</source>
        <translation>on</translation>
    </message>
    <message>
        <source>bỏ thay đổi chưa lưu, về danh sách quy tắc</source>
        <translation>drop what is not saved, back to the list of rules</translation>
    </message>
    <message>
        <source>ghi lý do của dự án đỏ đang chọn</source>
        <translation>give the reason of the chosen red project</translation>
    </message>
    <message>
        <source>lưu quy tắc đang sửa</source>
        <translation>save the rule</translation>
    </message>
    <message>
        <source>quy tắc này thôi nói đến</source>
        <translation>this rule no longer speaks</translation>
    </message>
    <message>
        <source>sửa quy tắc đang chọn; mở dự án đang chọn</source>
        <translation>edit the chosen rule; open the chosen project</translation>
    </message>
    <message>
        <source>tắt</source>
        <translation>off</translation>
    </message>
    <message>
        <source>{count} dự án đỏ chưa có lý do</source>
        <translation>{count} red without a reason</translation>
    </message>
    <message>
        <source>Đang báo</source>
        <translation>Speaks of</translation>
    </message>
    <message>
        <source>Đã ghi lý do.</source>
        <translation>Reason saved.</translation>
    </message>
    <message>
        <source>đưa quy tắc về như ban đầu</source>
        <translation>put the rule back as at first</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Còn {count} ô chưa lưu</source>
        <translation>{count} cells are not saved</translation>
    </message>
</context>
<context>
    <name>ScoreBar</name>
    <message>
        <source>Tính theo</source>
        <translation>Score by</translation>
    </message>
    <message>
        <source>Điểm của năm</source>
        <translation>Scores of</translation>
    </message>
    <message>
        <source>Địa bàn</source>
        <translation>Area</translation>
    </message>
</context>
<context>
    <name>ScoreTable</name>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Các dòng của bộ chỉ tiêu</source>
        <translation>Lines of the framework</translation>
    </message>
    <message>
        <source>Cách chấm</source>
        <translation>Scoring</translation>
    </message>
    <message>
        <source>Giả định</source>
        <translation>What if</translation>
    </message>
    <message>
        <source>Gõ số liệu (hay điểm) giả định để xem tổng điểm</source>
        <translation>Type a figure (or points) to assume and see the total</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Số liệu</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tính được</source>
        <translation>Computed</translation>
    </message>
    <message>
        <source>Tối đa</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>trống</source>
        <translation>empty</translation>
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
    <name>Sending</name>
    <message>
        <source>Biểu được trả lại ({by}).</source>
        <translation>The form was returned ({by}).</translation>
    </message>
    <message>
        <source>Còn {count} ô chưa lưu. Sửa, hoặc Esc để bỏ chữ đã gõ, rồi gửi.</source>
        <translation>{count} cells are not saved. Correct them, or Esc to drop what was typed, then submit.</translation>
    </message>
    <message>
        <source>{by} xin mở khóa đến {day}.</source>
        <translation>{by} asks to unlock it until {day}.</translation>
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
        <source>Người làm việc chọn ở Tệp, Đổi người làm việc.</source>
        <translation>Who is working is chosen under File, Change who is working.</translation>
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
    <name>SetupView</name>
    <message>
        <source>Bỏ</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Bỏ những thay đổi chưa lưu của quy trình {0}?</source>
        <translation>Discard unsaved changes of the process {0}?</translation>
    </message>
    <message>
        <source>Chỉ xem: {why}</source>
        <translation>To look at only: {why}</translation>
    </message>
    <message>
        <source>Quy trình trong tệp vẫn như trước.</source>
        <translation>The process in the file stays as it was.</translation>
    </message>
    <message>
        <source>lưu quy trình đang sửa</source>
        <translation>save the process</translation>
    </message>
    <message>
        <source>sửa chương trình; mở quy trình, sửa dòng của quy trình</source>
        <translation>edit a programme; open a process, edit one of its rows</translation>
    </message>
    <message>
        <source>thêm, bỏ một dòng; ở quy trình: bản mới từ quy trình đang chọn</source>
        <translation>add, remove a row; on processes: a new version of the current one</translation>
    </message>
    <message>
        <source>xếp giai đoạn, mốc mẫu lên, xuống</source>
        <translation>move stages and model milestones</translation>
    </message>
    <message>
        <source>đóng ô đang gõ</source>
        <translation>close the form</translation>
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
    <name>SheetDeeds</name>
    <message>
        <source>Đã hiểu</source>
        <translation>Got it</translation>
    </message>
</context>
<context>
    <name>SheetList</name>
    <message>
        <source>Bảng, danh sách</source>
        <translation>Tables, lists</translation>
    </message>
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
    <name>SheetPicture</name>
    <message>
        <source>Trang của sổ tính</source>
        <translation>Sheet of the workbook</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>Bảng nhập liệu</source>
        <translation>Entry table</translation>
    </message>
</context>
<context>
    <name>ShowButton</name>
    <message>
        <source>Chỉ hiện các nơi này, ở mọi kỳ trong bảng; bấm lần nữa để hiện đủ</source>
        <translation>Show only these units, over all periods of the table; click again to show all</translation>
    </message>
    <message>
        <source>Chỉ hiện: {name} nơi</source>
        <translation>Show only: {name} units</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Chưa biểu nào có chỉ tiêu này.</source>
        <translation>No form has this indicator yet.</translation>
    </message>
    <message>
        <source>Chưa có số liệu của thành phố.</source>
        <translation>No figures of the city yet.</translation>
    </message>
    <message>
        <source>Các số gần nhất: {0}</source>
        <translation>Latest figures: {0}</translation>
    </message>
    <message>
        <source>Dùng để tính</source>
        <translation>Used to compute</translation>
    </message>
    <message>
        <source>Dùng ở</source>
        <translation>Used in</translation>
    </message>
    <message>
        <source>Kế hoạch của mốc, vốn của dự án sửa ở màn hình Dự án.</source>
        <translation>Plans of milestones and money of projects are changed on the screen Projects.</translation>
    </message>
    <message>
        <source>Lịch sử</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Minh chứng của dự án đính kèm ở mốc, trên màn hình Dự án.</source>
        <translation>Project evidence is attached to milestones, on the Projects page.</translation>
    </message>
    <message>
        <source>Số mới nhất</source>
        <translation>Latest figure</translation>
    </message>
    <message>
        <source>Xem xu hướng</source>
        <translation>See the trend</translation>
    </message>
</context>
<context>
    <name>SideForm</name>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Since</name>
    <message>
        <source>Chỉ sửa câu chữ, ý không đổi</source>
        <translation>Wording only, same meaning</translation>
    </message>
    <message>
        <source>Các kỳ trước giữ định nghĩa cũ. Ngày đầu của kỳ này được ghi là mốc gãy, không so sánh qua mốc.</source>
        <translation>Earlier periods keep the old definition. The first day of this period becomes a series break, with no comparison across it.</translation>
    </message>
    <message>
        <source>Lý do, văn bản</source>
        <translation>Reason, document</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Từ kỳ</source>
        <translation>From period</translation>
    </message>
    <message>
        <source>Áp dụng và lưu</source>
        <translation>Apply and save</translation>
    </message>
    <message>
        <source>Đổi {what}: áp dụng từ kỳ nào?</source>
        <translation>Change of {what}: from which period?</translation>
    </message>
</context>
<context>
    <name>StageModel</name>
    <message>
        <source>Cộng</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>{0}: {1} dự án, {2} tỷ đồng</source>
        <translation>{0}: {1} projects, {2} billion VND</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Chưa có giai đoạn nào.</source>
        <translation>No stages yet.</translation>
    </message>
    <message>
        <source>Dự án theo giai đoạn</source>
        <translation>Projects by stage</translation>
    </message>
    <message>
        <source>Giai đoạn, tình trạng</source>
        <translation>Stages, states</translation>
    </message>
    <message>
        <source>Hoàn thành</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Phần</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Thêm giai đoạn</source>
        <translation>Add stage</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>số dự án · tỷ đồng</source>
        <translation>projects · billion VND</translation>
    </message>
</context>
<context>
    <name>StagesPicture</name>
    <message>
        <source>Giai đoạn: {0}</source>
        <translation>Stage: {0}</translation>
    </message>
    <message>
        <source>chưa rõ</source>
        <translation>unknown</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Chưa nhập</source>
        <translation>Not entered</translation>
    </message>
    <message>
        <source>Khóa sổ</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>Nháp</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Trả lại</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Đã duyệt</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Đã gửi</source>
        <translation>Submitted</translation>
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
    <name>Steps</name>
    <message>
        <source>Duyệt</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Gửi</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>Khóa sổ</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Không mở khóa</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>Mở khóa</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Trả lại</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Xin mở khóa</source>
        <translation>Ask to unlock</translation>
    </message>
</context>
<context>
    <name>StepsPicture</name>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Tổng mức đầu tư từng lần: {0}</source>
        <translation>Total investment by approval: {0}</translation>
    </message>
</context>
<context>
    <name>TableRows</name>
    <message>
        <source>Dòng số liệu từ</source>
        <translation>Data rows from</translation>
    </message>
    <message>
        <source>mẫu dòng</source>
        <translation>model row</translation>
    </message>
    <message>
        <source>mẫu nhóm</source>
        <translation>group row</translation>
    </message>
    <message>
        <source>đến</source>
        <translation>to</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>150 điểm mỗi inch</source>
        <translation>150 dots per inch</translation>
    </message>
    <message>
        <source>300: để in</source>
        <translation>300: for print</translation>
    </message>
    <message>
        <source>600: in lớn</source>
        <translation>600: for large prints</translation>
    </message>
    <message>
        <source>Cả trang A4 ngang</source>
        <translation>A4 landscape page</translation>
    </message>
    <message>
        <source>Cỡ</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Cỡ khác, mm</source>
        <translation>Other size, mm</translation>
    </message>
    <message>
        <source>Excel: số và biểu đồ</source>
        <translation>Excel: figures and chart</translation>
    </message>
    <message>
        <source>Hình SVG</source>
        <translation>SVG image</translation>
    </message>
    <message>
        <source>Hình SVG (*.svg)</source>
        <translation>SVG image (*.svg)</translation>
    </message>
    <message>
        <source>Lưu biểu đồ</source>
        <translation>Save the chart</translation>
    </message>
    <message>
        <source>Lưu thành</source>
        <translation>Save as</translation>
    </message>
    <message>
        <source>Lưu…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>Một phần ba trang chiếu</source>
        <translation>A third of a slide</translation>
    </message>
    <message>
        <source>Như trên màn hình</source>
        <translation>As on the screen</translation>
    </message>
    <message>
        <source>Nửa trang A4</source>
        <translation>Half an A4 page</translation>
    </message>
    <message>
        <source>PDF và SVG in nét ở mọi cỡ. Excel vẽ lại biểu đồ từ số, sửa được.</source>
        <translation>PDF and SVG print sharp at any size. Excel draws the chart from the figures and can change it.</translation>
    </message>
    <message>
        <source>Trang chiếu 16:9</source>
        <translation>Slide 16:9</translation>
    </message>
    <message>
        <source>Trong văn bản A4</source>
        <translation>In an A4 document</translation>
    </message>
    <message>
        <source>như màn hình</source>
        <translation>as on the screen</translation>
    </message>
    <message>
        <source>rộng x cao, ví dụ 160x90</source>
        <translation>width x height, such as 160x90</translation>
    </message>
    <message>
        <source>Đã chép bảng số liệu và biểu đồ</source>
        <translation>Table and chart copied</translation>
    </message>
    <message>
        <source>Đã chép hình biểu đồ</source>
        <translation>Chart copied as an image</translation>
    </message>
    <message>
        <source>Đã lưu {0}</source>
        <translation>Saved {0}</translation>
    </message>
    <message>
        <source>Độ mịn của PNG</source>
        <translation>PNG resolution</translation>
    </message>
    <message>
        <source>Ảnh PNG</source>
        <translation>PNG image</translation>
    </message>
    <message>
        <source>Ảnh PNG (*.png)</source>
        <translation>PNG image (*.png)</translation>
    </message>
</context>
<context>
    <name>TargetEditor</name>
    <message>
        <source>Của ai</source>
        <translation>Whose</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Ghi mục tiêu</source>
        <translation>Save the target</translation>
    </message>
    <message>
        <source>Mức</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Ngày (dd/MM/yyyy)</source>
        <translation>Date (dd/MM/yyyy)</translation>
    </message>
    <message>
        <source>Năm đích</source>
        <translation>Target year</translation>
    </message>
    <message>
        <source>Số, ký hiệu</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Sửa mục tiêu</source>
        <translation>Edit the target</translation>
    </message>
    <message>
        <source>Thêm mục tiêu</source>
        <translation>Add target</translation>
    </message>
    <message>
        <source>Tên văn bản</source>
        <translation>Document title</translation>
    </message>
    <message>
        <source>Văn bản đã có</source>
        <translation>Known documents</translation>
    </message>
    <message>
        <source>Đã bỏ mục tiêu</source>
        <translation>The target is removed</translation>
    </message>
    <message>
        <source>Đã ghi mục tiêu</source>
        <translation>The target is saved</translation>
    </message>
    <message>
        <source>Đã thay bằng</source>
        <translation>Replaced by</translation>
    </message>
</context>
<context>
    <name>TargetForm</name>
    <message>
        <source>Ghi kế hoạch</source>
        <translation>Save the plan</translation>
    </message>
    <message>
        <source>Kế hoạch</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Kế hoạch năm {year}</source>
        <translation>Plan for {year}</translation>
    </message>
    <message>
        <source>Kế hoạch phải dựa trên một văn bản. Chọn văn bản đã có, hoặc gõ tên và số của nó.</source>
        <translation>A plan rests on a document. Choose one, or type its title and number.</translation>
    </message>
    <message>
        <source>Ngày (dd/MM/yyyy)</source>
        <translation>Date (dd/MM/yyyy)</translation>
    </message>
    <message>
        <source>Số, ký hiệu</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Tên văn bản</source>
        <translation>Document title</translation>
    </message>
    <message>
        <source>Văn bản đã có</source>
        <translation>Known documents</translation>
    </message>
    <message>
        <source>Không đọc được ngày “{text}”. Gõ như 30/09/2025.</source>
        <translation>“{text}” is not a date. Type one like 30/09/2025.</translation>
    </message>
</context>
<context>
    <name>TemplateDeeds</name>
    <message>
        <source>Chép mẫu ra để sửa</source>
        <translation>Copy the template to change it</translation>
    </message>
    <message>
        <source>Gắn sổ tính</source>
        <translation>Bind a workbook</translation>
    </message>
    <message>
        <source>Kiểm tra sổ tính</source>
        <translation>Check a workbook</translation>
    </message>
    <message>
        <source>Mẫu dùng từ {since}; kỳ trước vẫn in theo mẫu cũ.</source>
        <translation>The template holds from {since}; earlier periods still print in the old one.</translation>
    </message>
    <message>
        <source>Sổ tính (*.xlsx *.xlsm *.xls)</source>
        <translation>Workbooks (*.xlsx *.xlsm *.xls)</translation>
    </message>
    <message>
        <source>Sổ tính Excel (*{ending})</source>
        <translation>Excel workbook (*{ending})</translation>
    </message>
    <message>
        <source>{name} đã gắn sẵn. Dùng làm mẫu của {purpose} từ kỳ nào?</source>
        <translation>{name} is bound already. From which period shall it be the template of {purpose}?</translation>
    </message>
    <message>
        <source>Đang đọc {name}</source>
        <translation>Reading {name}</translation>
    </message>
    <message>
        <source>Đang đọc {name}…</source>
        <translation>Reading {name}…</translation>
    </message>
    <message>
        <source>Đã chép ra {name}. Sửa trong Excel rồi Gắn lại.</source>
        <translation>Copied to {name}. Change it in Excel, then bind it again.</translation>
    </message>
</context>
<context>
    <name>TemplatesDialog</name>
    <message>
        <source>&amp;Dùng cho</source>
        <translation>&amp;For</translation>
    </message>
    <message>
        <source>&amp;Gắn sổ tính…</source>
        <translation>&amp;Bind a workbook…</translation>
    </message>
    <message>
        <source>&amp;Kiểm tra sổ tính…</source>
        <translation>&amp;Check a workbook…</translation>
    </message>
    <message>
        <source>&amp;Thôi dùng</source>
        <translation>&amp;Retire</translation>
    </message>
    <message>
        <source>Chép &amp;ra để sửa…</source>
        <translation>C&amp;opy to change…</translation>
    </message>
    <message>
        <source>Chỉ xem và chép được: {why}</source>
        <translation>Can only be looked at and copied: {why}</translation>
    </message>
    <message>
        <source>Các mẫu biểu</source>
        <translation>The templates</translation>
    </message>
    <message>
        <source>Dùng từ</source>
        <translation>Holds from</translation>
    </message>
    <message>
        <source>Mẫu</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Mẫu biểu</source>
        <translation>Templates</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>các kỳ khác</source>
        <translation>other periods</translation>
    </message>
    <message>
        <source>có sẵn trong chương trình</source>
        <translation>built into the program</translation>
    </message>
    <message>
        <source>mọi kỳ</source>
        <translation>all periods</translation>
    </message>
    <message>
        <source>{name} (có sẵn)</source>
        <translation>{name} (built in)</translation>
    </message>
    <message>
        <source>{name}: không thấy vấn đề gì.</source>
        <translation>{name}: nothing found.</translation>
    </message>
    <message>
        <source>{name}: {count} điều cần xem.</source>
        <translation>{name}: findings: {count}.</translation>
    </message>
    <message>
        <source>Ô</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>Điều cần xem</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Điều cần xem trong sổ tính</source>
        <translation>Findings in the workbook</translation>
    </message>
    <message>
        <source>Đã thôi dùng. Ctrl+Z lấy lại.</source>
        <translation>Retired. Ctrl+Z takes it back.</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>TileList</name>
    <message>
        <source>Các chỉ tiêu, mỗi chỉ tiêu một biểu đồ nhỏ</source>
        <translation>Indicators, a small chart each</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>Tổng mức đầu tư, trong tệp</source>
        <translation>Total investment, in the file</translation>
    </message>
    <message>
        <source>dự án</source>
        <translation>projects</translation>
    </message>
    <message>
        <source>dự án, {money} tỷ</source>
        <translation>projects, {money} bn</translation>
    </message>
    <message>
        <source>tỷ đồng</source>
        <translation>bn VND</translation>
    </message>
    <message>
        <source>tỷ đồng, {known}/{of} dự án có số</source>
        <translation>bn VND, known for {known}/{of} projects</translation>
    </message>
</context>
<context>
    <name>TimePicture</name>
    <message>
        <source>Các mốc theo thời gian: {0}</source>
        <translation>Milestones over time: {0}</translation>
    </message>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Cuộn thời gian</source>
        <translation>Scroll time</translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message>
        <source>Số liệu đã nhập</source>
        <translation>Figures entered</translation>
    </message>
    <message>
        <source>{sent}/{must} nơi</source>
        <translation>{sent}/{must} units</translation>
    </message>
    <message>
        <source>Đã gửi</source>
        <translation>Submitted</translation>
    </message>
</context>
<context>
    <name>TrendKeys</name>
    <message>
        <source>Alt+bấm chú giải</source>
        <translation>Alt+click the legend</translation>
    </message>
    <message>
        <source>bấm chú giải</source>
        <translation>click the legend</translation>
    </message>
    <message>
        <source>chép bảng số liệu và biểu đồ</source>
        <translation>copy the table and the chart</translation>
    </message>
    <message>
        <source>chép riêng hình biểu đồ, dán vào Word, trang chiếu</source>
        <translation>copy the chart alone as an image, for Word or slides</translation>
    </message>
    <message>
        <source>các mục phía trên: biểu đồ, chỉ tiêu, khoảng năm, cách vẽ, so với, dự báo, nối, ngày</source>
        <translation>fields above: chart, indicator, years, drawing, compared with, forecast, joined, day</translation>
    </message>
    <message>
        <source>ghi chú ở cột đang xem; hoặc Ctrl+bấm, Ctrl+kéo</source>
        <translation>note in the column; or Ctrl+click, Ctrl+drag</translation>
    </message>
    <message>
        <source>giả định đường kết thúc ở chỗ khác: ↑ ↓ ← → hoặc kéo đầu đường, Esc thôi</source>
        <translation>what if the line ended elsewhere: ↑ ↓ ← → or drag its end, Esc to stop</translation>
    </message>
    <message>
        <source>giữ biểu đồ dưới một tên</source>
        <translation>keep the chart under a name</translation>
    </message>
    <message>
        <source>lưu biểu đồ: PNG, SVG, PDF, hoặc Excel có số và biểu đồ</source>
        <translation>save the chart: PNG, SVG, PDF, or Excel with figures and chart</translation>
    </message>
    <message>
        <source>phóng to, thu nhỏ</source>
        <translation>zoom in, zoom out</translation>
    </message>
    <message>
        <source>thêm đơn vị, địa bàn khác</source>
        <translation>add another unit or territory</translation>
    </message>
    <message>
        <source>trong ô tìm: chọn chỉ tiêu</source>
        <translation>in the search: choose an indicator</translation>
    </message>
    <message>
        <source>trong ô tìm: sang biểu đồ; trên biểu đồ: đến số liệu ở Nhập liệu</source>
        <translation>in the search: to the chart; on the chart: to the figure in Entry</translation>
    </message>
    <message>
        <source>trong ô tìm: thêm vào biểu đồ, hoặc bớt</source>
        <translation>in the search: add to the chart, or take off</translation>
    </message>
    <message>
        <source>trên biểu đồ: đi từng đường</source>
        <translation>on the chart: line by line</translation>
    </message>
    <message>
        <source>xem lại toàn bộ</source>
        <translation>everything again</translation>
    </message>
    <message>
        <source>xem riêng; bằng phím: Enter</source>
        <translation>see alone; by key: Enter</translation>
    </message>
    <message>
        <source>ẩn hoặc hiện; bằng phím: Space</source>
        <translation>hide or show; by key: Space</translation>
    </message>
    <message>
        <source>đi từng ghi chú: Enter để sửa, Delete để bỏ</source>
        <translation>note by note: Enter changes, Delete removes</translation>
    </message>
    <message>
        <source>đi từng năm, từng quý, từng tháng trên biểu đồ</source>
        <translation>by year, quarter, month on the chart</translation>
    </message>
    <message>
        <source>đến dự án có mốc ở cột đang xem; hoặc bấm vào mốc dưới biểu đồ</source>
        <translation>go to the project with a milestone in this column; or click the milestone under the chart</translation>
    </message>
</context>
<context>
    <name>TrendTable</name>
    <message>
        <source>Bảng số liệu dưới biểu đồ: ← → đi từng cột, ↑ ↓ từng dòng</source>
        <translation>Table under the chart: ← → by column, ↑ ↓ by row</translation>
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
        <source>Tháng</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Trong ngoặc: số và mục tiêu ở hai bên mốc gãy chuỗi</source>
        <translation>In brackets: figure and target lie on two sides of a series break</translation>
    </message>
    <message>
        <source>trống</source>
        <translation>empty</translation>
    </message>
</context>
<context>
    <name>TrendViews</name>
    <message>
        <source>Biểu đồ</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Nhiều chỉ tiêu</source>
        <translation>Many indicators</translation>
    </message>
    <message>
        <source>Trước và sau 01/7/2025</source>
        <translation>Before and after 01/07/2025</translation>
    </message>
    <message>
        <source>Xếp hạng</source>
        <translation>Ranking</translation>
    </message>
    <message>
        <source>Đóng góp</source>
        <translation>Contributions</translation>
    </message>
    <message>
        <source>Đơn vị theo kỳ</source>
        <translation>Units by period</translation>
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
        <source>Biểu đồ</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Biểu đồ đã giữ</source>
        <translation>Kept chart</translation>
    </message>
    <message>
        <source>Bỏ biểu đồ này</source>
        <translation>Forget this chart</translation>
    </message>
    <message>
        <source>Bỏ {0}</source>
        <translation>Take off {0}</translation>
    </message>
    <message>
        <source>Chưa chọn</source>
        <translation>None chosen</translation>
    </message>
    <message>
        <source>Chưa có</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>Chưa đặt tên</source>
        <translation>Without a name</translation>
    </message>
    <message>
        <source>Chỉ số, gốc = 100</source>
        <translation>Index, base = 100</translation>
    </message>
    <message>
        <source>Chọn chỉ tiêu khác… (Ctrl+F)</source>
        <translation>Choose another indicator… (Ctrl+F)</translation>
    </message>
    <message>
        <source>Ctrl+C: bảng số và hình; Ctrl+Shift+C: chỉ hình, dán vào Word</source>
        <translation>Ctrl+C: table and image; Ctrl+Shift+C: image alone, for Word</translation>
    </message>
    <message>
        <source>Cách lệch ít nhất trong quá khứ</source>
        <translation>The method with the smallest past error</translation>
    </message>
    <message>
        <source>Cách vẽ</source>
        <translation>Drawn as</translation>
    </message>
    <message>
        <source>Có</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Có, {0} điểm</source>
        <translation>Yes, {0} points</translation>
    </message>
    <message>
        <source>Có: người xem chịu trách nhiệm</source>
        <translation>Yes: on the reader&apos;s own account</translation>
    </message>
    <message>
        <source>Dự báo</source>
        <translation>Forecast</translation>
    </message>
    <message>
        <source>Dự báo và cách dự báo</source>
        <translation>Forecast and its method</translation>
    </message>
    <message>
        <source>Giữ biểu đồ này… (Ctrl+Shift+G)</source>
        <translation>Keep this chart… (Ctrl+Shift+G)</translation>
    </message>
    <message>
        <source>Không dự báo</source>
        <translation>No forecast</translation>
    </message>
    <message>
        <source>Không: trước và sau không so được</source>
        <translation>No: before and after do not compare</translation>
    </message>
    <message>
        <source>Kỳ và cách vẽ</source>
        <translation>Period and drawing</translation>
    </message>
    <message>
        <source>Lũy kế từ đầu năm</source>
        <translation>Cumulative from the year&apos;s start</translation>
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
        <source>Nối qua mốc gãy</source>
        <translation>Join across breaks</translation>
    </message>
    <message>
        <source>Nối qua mốc gãy chuỗi</source>
        <translation>Joined series breaks</translation>
    </message>
    <message>
        <source>Quý</source>
        <translation>Quarter</translation>
    </message>
    <message>
        <source>Xuất dữ liệu mở…</source>
        <translation>Export open data…</translation>
    </message>
    <message>
        <source>Đổi tên…</source>
        <translation>Rename…</translation>
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
        <source>Kỳ đầu tiên nhiều đường có nhất</source>
        <translation>The first period that most lines have</translation>
    </message>
    <message>
        <source>Số liệu</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Theo từng kỳ</source>
        <translation>Each period</translation>
    </message>
    <message>
        <source>Tháng</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Thêm đơn vị, địa bàn… (Ctrl+D)</source>
        <translation>Add a unit or territory… (Ctrl+D)</translation>
    </message>
    <message>
        <source>Trong số của toàn thành phố</source>
        <translation>Of the whole city&apos;s figure</translation>
    </message>
    <message>
        <source>Trong {0}</source>
        <translation>Of {0}</translation>
    </message>
    <message>
        <source>Tăng so cùng kỳ</source>
        <translation>Growth on the same period</translation>
    </message>
    <message>
        <source>Tỷ trọng</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>do người xem</source>
        <translation>by the reader</translation>
    </message>
    <message>
        <source>lũy kế</source>
        <translation>cumulative</translation>
    </message>
    <message>
        <source>{0} và {1}</source>
        <translation>{0} and {1}</translation>
    </message>
</context>
<context>
    <name>TrendsPage</name>
    <message>
        <source>Không biểu nào có số này; nguồn: {0}</source>
        <translation>No form has this figure; source: {0}</translation>
    </message>
    <message>
        <source>Số này được tính từ số khác: {0}</source>
        <translation>Computed from other figures: {0}</translation>
    </message>
    <message>
        <source>Xu hướng</source>
        <translation>Trends</translation>
    </message>
    <message>
        <source>{0} ↑ ↓ ← → đổi, Esc thôi</source>
        <translation>{0} ↑ ↓ ← → change, Esc stops</translation>
    </message>
    <message>
        <source>← → đi từng cột · Enter đến số liệu · N ghi chú · Ctrl+Enter ở ô tìm để thêm đường</source>
        <translation>← → column by column · Enter to the figure · N note · Ctrl+Enter in the search adds a line</translation>
    </message>
    <message>
        <source> · {0} số, {1} nguồn</source>
        <translation> · {0} figures, {1} sources</translation>
    </message>
</context>
<context>
    <name>TrendsTabs</name>
    <message>
        <source>Xu hướng</source>
        <translation>Trends</translation>
    </message>
    <message>
        <source>sang phần sau, phần trước của Xu hướng</source>
        <translation>next, previous part of Trends</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>Bấm F5 để xem quy tắc như đang gõ lẽ ra đã báo gì ở mọi kỳ trước.
Xem thế không lưu gì.</source>
        <translation>F5 shows what the rule as typed would have reported in all earlier periods.
Looking saves nothing.</translation>
    </message>
    <message>
        <source>Chỉ tiêu</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Dừng xem</source>
        <translation>Stop looking</translation>
    </message>
    <message>
        <source>Hủy</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Kỳ</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Lẽ ra đã báo</source>
        <translation>Would have reported</translation>
    </message>
    <message>
        <source>Những chỗ quy tắc lẽ ra đã báo</source>
        <translation>Places that the rule would have reported</translation>
    </message>
    <message>
        <source>Quy tắc này lẽ ra không báo gì ở các kỳ trước.</source>
        <translation>This rule would have reported nothing in earlier periods.</translation>
    </message>
    <message>
        <source>Tệp chưa có biểu nào có số. Nhập số rồi quay lại xem.</source>
        <translation>No form has figures yet. Enter some, then look again.</translation>
    </message>
    <message>
        <source>Vấn đề</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Xem lẽ ra đã báo gì (F5)</source>
        <translation>See what it would have reported (F5)</translation>
    </message>
    <message>
        <source>chỉ liệt kê {most} chỗ mới nhất</source>
        <translation>only the newest {most} places are listed</translation>
    </message>
    <message>
        <source>{count} chỗ</source>
        <translation>places: {count}</translation>
    </message>
    <message>
        <source>Đang xem các kỳ trước…</source>
        <translation>Looking at earlier periods…</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>đang xem {period}</source>
        <translation>looking at {period}</translation>
    </message>
    <message>
        <source>đang xem…</source>
        <translation>looking…</translation>
    </message>
    <message>
        <source>đã dừng, mới xem {forms} biểu</source>
        <translation>stopped after {forms} forms</translation>
    </message>
    <message>
        <source>đã xem {forms} biểu đã có số</source>
        <translation>looked at {forms} forms with figures</translation>
    </message>
</context>
<context>
    <name>Troubles</name>
    <message>
        <source>Cột này không nhập được. Số gõ vào cột Kỳ này, lời vào cột Ghi chú.</source>
        <translation>This column takes no entries. Type figures into the current period, words into the notes.</translation>
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
        <source>Trả về số cũ</source>
        <translation>Go back to the old figure</translation>
    </message>
    <message>
        <source>Trả về số cũ…</source>
        <translation>Back to the old figure…</translation>
    </message>
    <message>
        <source>Tệp DNTracker (*.dntracker)</source>
        <translation>DNTracker file (*.dntracker)</translation>
    </message>
    <message>
        <source>Vì sao trả về số cũ?</source>
        <translation>Why go back to the old figure?</translation>
    </message>
    <message>
        <source>Để nguyên</source>
        <translation>Leave it</translation>
    </message>
</context>
<context>
    <name>UnitGrid</name>
    <message>
        <source>Bảng số liệu các đơn vị</source>
        <translation>Table of the units&apos; figures</translation>
    </message>
</context>
<context>
    <name>UnitHeader</name>
    <message>
        <source>Nơi báo cáo</source>
        <translation>Reporting unit</translation>
    </message>
</context>
<context>
    <name>UnitView</name>
    <message>
        <source>Về biểu (Esc)</source>
        <translation>Back to the form (Esc)</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>Các bản định nghĩa</source>
        <translation>Versions of the definition</translation>
    </message>
    <message>
        <source>Trước đây</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Đang dùng</source>
        <translation>In use</translation>
    </message>
</context>
<context>
    <name>ViewDeeds</name>
    <message>
        <source>Sổ chỉ tiêu và dự án chuyển đổi số của thành phố Đà Nẵng, bản {version}.</source>
        <translation>The book of digital indicators and projects of Đà Nẵng, version {version}.</translation>
    </message>
    <message>
        <source>Trình đơn</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Tổng quan, Nhập liệu, Chỉ tiêu, Xu hướng, Dự án, Báo cáo, Nhật ký</source>
        <translation>Overview, Entry, Indicators, Trends, Projects, Reports, Journal</translation>
    </message>
    <message>
        <source>Tệp: {path}
Cài đặt: {folder}</source>
        <translation>File: {path}
Settings: {folder}</translation>
    </message>
</context>
<context>
    <name>WarningDeeds</name>
    <message>
        <source>Cảnh báo này không dựa vào một ô số liệu riêng.</source>
        <translation>This warning does not rest on one figure.</translation>
    </message>
    <message>
        <source>Đã ghi. Quý sau cảnh báo nhắc lại lời này.</source>
        <translation>Noted. The warning brings this back next quarter.</translation>
    </message>
</context>
<context>
    <name>WarningList</name>
    <message>
        <source>Cảnh báo sớm, nặng trước</source>
        <translation>Early warnings, gravest first</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Mức</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Về</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Điều cần biết</source>
        <translation>What to know</translation>
    </message>
    <message>
        <source>Đã rõ</source>
        <translation>Noted</translation>
    </message>
    <message>
        <source>Đã rõ: {text}</source>
        <translation>Noted: {text}</translation>
    </message>
</context>
<context>
    <name>WarningModel</name>
    <message>
        <source>Đã rõ: {text}</source>
        <translation>Noted: {text}</translation>
    </message>
</context>
<context>
    <name>WarningRows</name>
    <message>
        <source>Cảnh báo sớm, nặng trước</source>
        <translation>Early warnings, gravest first</translation>
    </message>
</context>
<context>
    <name>WarningRulesView</name>
    <message>
        <source>Báo {count} cảnh báo</source>
        <translation>Gives {count} warnings</translation>
    </message>
    <message>
        <source>Chọn một cảnh báo ở bảng dưới để ghi đã rõ.</source>
        <translation>Choose a warning in the table below to take note of it.</translation>
    </message>
    <message>
        <source>Các quy tắc cảnh báo sớm</source>
        <translation>Rules of early warning</translation>
    </message>
    <message>
        <source>Dùng</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>Ghi đã rõ…</source>
        <translation>Take note…</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Mức</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Quy tắc</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Quy tắc này không báo gì.</source>
        <translation>This rule gives nothing.</translation>
    </message>
    <message>
        <source>Quy tắc này sẽ báo</source>
        <translation>What this rule would give</translation>
    </message>
    <message>
        <source>Về</source>
        <translation>About</translation>
    </message>
    <message>
        <source>bật</source>
        <translation>on</translation>
    </message>
    <message>
        <source>bỏ thay đổi chưa lưu; về danh sách cảnh báo</source>
        <translation>discard unsaved changes; back to the list</translation>
    </message>
    <message>
        <source>ghi đã rõ cảnh báo đang chọn, kèm lý do</source>
        <translation>take note of the chosen warning, with a reason</translation>
    </message>
    <message>
        <source>lưu quy tắc đang sửa</source>
        <translation>save the rule being changed</translation>
    </message>
    <message>
        <source>sửa quy tắc đang chọn; mở điều mà cảnh báo nói đến</source>
        <translation>change the chosen rule; open what the warning is about</translation>
    </message>
    <message>
        <source>tắt</source>
        <translation>off</translation>
    </message>
    <message>
        <source>Đang báo</source>
        <translation>Gives now</translation>
    </message>
    <message>
        <source>Điều cần biết</source>
        <translation>What to know</translation>
    </message>
    <message>
        <source>đưa quy tắc về như ban đầu</source>
        <translation>put the rule back as it was</translation>
    </message>
</context>
<context>
    <name>WarningSection</name>
    <message>
        <source>Cảnh báo sớm</source>
        <translation>Early warnings</translation>
    </message>
    <message>
        <source>Không có gì cần chú ý.</source>
        <translation>Nothing needs attention.</translation>
    </message>
    <message>
        <source>Mở danh sách cảnh báo: {counts}</source>
        <translation>Open the list of warnings: {counts}</translation>
    </message>
    <message>
        <source>Mở danh sách và quy tắc cảnh báo ({key})</source>
        <translation>Open the list and rules of warnings ({key})</translation>
    </message>
    <message>
        <source>mở danh sách cảnh báo sớm và các quy tắc</source>
        <translation>open the list of early warnings and their rules</translation>
    </message>
    <message>
        <source>quy tắc</source>
        <translation>rules</translation>
    </message>
    <message>
        <source>đến cảnh báo sớm; Enter mở biểu đồ, dự án hay biểu mà cảnh báo nói đến</source>
        <translation>go to the early warnings; Enter opens the chart, project or form</translation>
    </message>
    <message>
        <source>ở cảnh báo: ghi đã rõ, kèm lý do; quý sau cảnh báo nhắc lại</source>
        <translation>on a warning: note it with a reason, which comes back next quarter</translation>
    </message>
    <message>
        <source>ở cảnh báo: mở ô số liệu mà cảnh báo dựa vào</source>
        <translation>on a warning: open the figure it rests on</translation>
    </message>
</context>
<context>
    <name>WarningsPage</name>
    <message>
        <source>Alt+2 quy tắc · Esc về Tổng quan</source>
        <translation>Alt+2 rules · Esc to the overview</translation>
    </message>
    <message>
        <source>Cảnh báo này không dựa vào một ô số liệu riêng.</source>
        <translation>This warning does not rest on one figure.</translation>
    </message>
    <message>
        <source>Cảnh báo sớm</source>
        <translation>Early warnings</translation>
    </message>
    <message>
        <source>Cần chú ý</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>Danh sách</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Enter mở · Ctrl+Enter ô số liệu · Ctrl+L ghi đã rõ · Alt+2 quy tắc · Esc về Tổng quan</source>
        <translation>Enter opens · Ctrl+Enter figure · Ctrl+L note · Alt+2 rules · Esc overview</translation>
    </message>
    <message>
        <source>Enter sửa · Ctrl+Enter lưu · Ctrl+Shift+D như ban đầu · Esc về danh sách</source>
        <translation>Enter edits · Ctrl+Enter saves · Ctrl+Shift+D as it was · Esc to the list</translation>
    </message>
    <message>
        <source>Ghi đã rõ</source>
        <translation>Take note</translation>
    </message>
    <message>
        <source>Không có gì cần chú ý</source>
        <translation>Nothing needs attention</translation>
    </message>
    <message>
        <source>Nhiệm vụ này chỉ có trong nguồn, không có màn hình riêng.</source>
        <translation>This task stands in its source only; it has no screen.</translation>
    </message>
    <message>
        <source>Quy tắc</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Quy tắc cảnh báo</source>
        <translation>Rules of warning</translation>
    </message>
    <message>
        <source>Số cảnh báo theo mức</source>
        <translation>Warnings by level</translation>
    </message>
    <message>
        <source>Số cảnh báo đã ghi đã rõ</source>
        <translation>Warnings noted</translation>
    </message>
    <message>
        <source>Xem quy tắc</source>
        <translation>See the rules</translation>
    </message>
    <message>
        <source>danh sách cảnh báo</source>
        <translation>list of warnings</translation>
    </message>
    <message>
        <source>ghi đã rõ cảnh báo đang chọn, kèm lý do; quý sau cảnh báo nhắc lại</source>
        <translation>take note of the chosen warning; next quarter it comes back</translation>
    </message>
    <message>
        <source>hoàn tác, làm lại</source>
        <translation>undo, redo</translation>
    </message>
    <message>
        <source>không có gì</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>mở biểu đồ, dự án hay biểu mà cảnh báo nói đến</source>
        <translation>open the chart, project or form it is about</translation>
    </message>
    <message>
        <source>mở ô số liệu mà cảnh báo dựa vào</source>
        <translation>open the figure it rests on</translation>
    </message>
    <message>
        <source>mở, gấp những cảnh báo cùng một quy tắc</source>
        <translation>open, fold the warnings of one rule</translation>
    </message>
    <message>
        <source>quy tắc và ngưỡng</source>
        <translation>rules and thresholds</translation>
    </message>
    <message>
        <source>trong {period}</source>
        <translation>in {period}</translation>
    </message>
    <message>
        <source>về Tổng quan</source>
        <translation>to the overview</translation>
    </message>
    <message>
        <source>Đã ghi. Quý sau cảnh báo nhắc lại lời này.</source>
        <translation>Noted. Next quarter the warning brings it back.</translation>
    </message>
    <message>
        <source>Đã rõ</source>
        <translation>Noted</translation>
    </message>
    <message>
        <source>Đổi ngưỡng nếu muốn được báo sớm hơn.</source>
        <translation>Change a threshold to be told earlier.</translation>
    </message>
    <message>
        <source>đến cảnh báo nghiêm trọng, chú ý, theo dõi, tin tốt đầu tiên</source>
        <translation>to the first grave, heed, watch or good one</translation>
    </message>
</context>
<context>
    <name>WaysOut</name>
    <message>
        <source>Các mẫu biểu: kiểm tra, gắn, dùng từ một kỳ</source>
        <translation>Templates: check, bind, use from a period on</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>In tờ</source>
        <translation>Print the sheet</translation>
    </message>
    <message>
        <source>Mẫu</source>
        <translation>Templates</translation>
    </message>
    <message>
        <source>Phát hành</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Phát hành tờ: giữ nguyên các tệp dưới một mã</source>
        <translation>Issue the sheet: keep its files whole under a code</translation>
    </message>
    <message>
        <source>Xuất báo cáo Word</source>
        <translation>Export the report to Word</translation>
    </message>
    <message>
        <source>Xuất tờ ra Excel</source>
        <translation>Export the sheet to Excel</translation>
    </message>
    <message>
        <source>Xuất tờ ra PDF</source>
        <translation>Export the sheet to PDF</translation>
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
        <translation>A new file with the city&apos;s figures</translation>
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
        <translation>{communes} communes and wards; {indicators} indicators; {rows} published lines, sourced.</translation>
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
        <source>Lập danh sách người làm việc…</source>
        <translation>Make a list of people…</translation>
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
        <source>Còn {count} ô chưa lưu.</source>
        <translation>{count} cells are not saved.</translation>
    </message>
    <message>
        <source>Mọi màn hình là của ngày ấy; không nhập được ở đây.</source>
        <translation>Every page is of that day; nothing can be entered here.</translation>
    </message>
    <message>
        <source>Tệp trước đó được giữ ở {path}.</source>
        <translation>The file before it is kept at {path}.</translation>
    </message>
    <message>
        <source>Về hôm nay (Esc)</source>
        <translation>Back to today (Esc)</translation>
    </message>
    <message>
        <source>{file} như ngày {day} - DNTracker</source>
        <translation>{file} as of {day} - DNTracker</translation>
    </message>
    <message>
        <source>Đang xem tệp như lúc 24:00 ngày {day}.</source>
        <translation>The file as it was at 24:00 on {day}.</translation>
    </message>
    <message>
        <source>Đã hiểu</source>
        <translation>Got it</translation>
    </message>
    <message>
        <source>Đã khôi phục bản {copy}.</source>
        <translation>Restored the copy {copy}.</translation>
    </message>
    <message>
        <source>Đóng bây giờ thì mất chữ đã gõ ở những ô đó.</source>
        <translation>Closing now loses what was typed in those cells.</translation>
    </message>
    <message>
        <source>Đóng, bỏ chữ đã gõ</source>
        <translation>Close, drop what was typed</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>% kế hoạch</source>
        <translation>% of plan</translation>
    </message>
    <message>
        <source>% mức phải đạt</source>
        <translation>% of what is due</translation>
    </message>
    <message>
        <source>% quanh trung vị</source>
        <translation>% around the median</translation>
    </message>
    <message>
        <source>6 tháng</source>
        <translation>half-year</translation>
    </message>
    <message>
        <source>9 tháng</source>
        <translation>nine months</translation>
    </message>
    <message>
        <source>Biểu trễ hạn</source>
        <translation>Form overdue</translation>
    </message>
    <message>
        <source>Biểu đã gửi quá ngưỡng mà chưa ai duyệt hay trả lại.</source>
        <translation>A form was submitted longer ago than the threshold and nobody approved or returned it.</translation>
    </message>
    <message>
        <source>Báo cáo mới nhất nói điều hẹn quý trước chưa xong.</source>
        <translation>The newest report says last quarter&apos;s promise was not kept.</translation>
    </message>
    <message>
        <source>Bậc thang</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Bổ sung tổng mức</source>
        <translation>Addition to the total</translation>
    </message>
    <message>
        <source>Chi thường xuyên</source>
        <translation>Recurrent budget</translation>
    </message>
    <message>
        <source>Cho lệch</source>
        <translation>Tolerance</translation>
    </message>
    <message>
        <source>Chuẩn bị đầu tư</source>
        <translation>Preparation</translation>
    </message>
    <message>
        <source>Chú ý</source>
        <translation>Heed</translation>
    </message>
    <message>
        <source>Chưa có kế hoạch vốn năm</source>
        <translation>No capital plan this year</translation>
    </message>
    <message>
        <source>Chưa có quy trình</source>
        <translation>No process yet</translation>
    </message>
    <message>
        <source>Chưa có số liệu</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>Chưa gửi</source>
        <translation>Not submitted</translation>
    </message>
    <message>
        <source>Chưa mở kỳ</source>
        <translation>Period not open yet</translation>
    </message>
    <message>
        <source>Chưa nhập</source>
        <translation>Not entered</translation>
    </message>
    <message>
        <source>Chưa rõ</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Chương trình</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Chậm so với đường tới mục tiêu</source>
        <translation>Behind the road to the target</translation>
    </message>
    <message>
        <source>Chỉ hơn cả nước chút ít</source>
        <translation>Barely above the nation</translation>
    </message>
    <message>
        <source>Chỉ tiêu còn dùng mà đơn vị chủ trì đã thôi hoạt động.</source>
        <translation>The indicator is in use and its owner has ended.</translation>
    </message>
    <message>
        <source>Chỉ xem</source>
        <translation>View only</translation>
    </message>
    <message>
        <source>Chờ duyệt</source>
        <translation>To approve</translation>
    </message>
    <message>
        <source>Các đơn vị kém đi cùng nhau kéo số thành phố xấu đi quá ngưỡng so với kỳ trước.</source>
        <translation>Units that fell pull the city&apos;s value down by more than the threshold.</translation>
    </message>
    <message>
        <source>Có mục tiêu mà số cũ, chưa có số</source>
        <translation>Target with old figure or none</translation>
    </message>
    <message>
        <source>Có ít nhất</source>
        <translation>At least</translation>
    </message>
    <message>
        <source>Có, một nửa, không</source>
        <translation>Yes, half, no</translation>
    </message>
    <message>
        <source>Công nghệ thông tin</source>
        <translation>IT</translation>
    </message>
    <message>
        <source>Công nhận</source>
        <translation>Recognised</translation>
    </message>
    <message>
        <source>Cùng một đơn vị trễ một biểu liền bấy nhiêu kỳ.</source>
        <translation>One unit late with a form so many periods running.</translation>
    </message>
    <message>
        <source>Cùng một địa bàn và kỳ, các nguồn ghi số khác nhau quá ngưỡng.</source>
        <translation>Sources differ by more than the threshold about one place and period.</translation>
    </message>
    <message>
        <source>Cả nước</source>
        <translation>Nation</translation>
    </message>
    <message>
        <source>Cờ theo dõi chưa gỡ</source>
        <translation>Flag not taken down</translation>
    </message>
    <message>
        <source>Doanh nghiệp</source>
        <translation>Enterprises</translation>
    </message>
    <message>
        <source>Dưới</source>
        <translation>Below</translation>
    </message>
    <message>
        <source>Dưới bình quân cả nước</source>
        <translation>Below the national average</translation>
    </message>
    <message>
        <source>Dự báo quá kế hoạch</source>
        <translation>Forecast past plan</translation>
    </message>
    <message>
        <source>Dự án chưa xong mà không mốc nào còn lại có ngày kế hoạch hay dự báo.</source>
        <translation>An unfinished project none of whose open milestones has a planned or forecast date.</translation>
    </message>
    <message>
        <source>Dự án dự kiến xong sau hạn của mục tiêu mà nó phải góp vào, mục tiêu ấy chưa đạt.</source>
        <translation>A project is expected to end after the day of a target it should serve, which is not reached.</translation>
    </message>
    <message>
        <source>Dự án không có ngày mốc</source>
        <translation>Project without milestone dates</translation>
    </message>
    <message>
        <source>Dự án ra ngoài tiến trình: điều chỉnh, tạm dừng, đề nghị đưa ra hay chuyển chủ trì.</source>
        <translation>A project off its path: revised, paused, to be dropped or handed over.</translation>
    </message>
    <message>
        <source>Dự án ra ngoài tiến trình</source>
        <translation>Project off its path</translation>
    </message>
    <message>
        <source>Dự án xong sau hạn mục tiêu</source>
        <translation>Project ends after the target&apos;s day</translation>
    </message>
    <message>
        <source>Dự án xong đã bấy nhiêu tháng mà chỉ tiêu nó phải góp vào không hơn trước.</source>
        <translation>So many months after a project ended, the indicator it should move is no better.</translation>
    </message>
    <message>
        <source>Dự án xong, chỉ tiêu chưa nhích</source>
        <translation>Project done, indicator unmoved</translation>
    </message>
    <message>
        <source>Dự án đang thực hiện mà năm nay chưa có kế hoạch vốn.</source>
        <translation>A project is being carried out and has no capital plan this year.</translation>
    </message>
    <message>
        <source>Dự án đã khai trương mà chưa nghiệm thu.</source>
        <translation>The project was opened and not accepted.</translation>
    </message>
    <message>
        <source>Dự án đỏ hoặc vàng theo quy tắc M01–M11; đổi ngưỡng ở màn hình Dự án.</source>
        <translation>Red or amber by rules M01–M11; thresholds on the screen Projects.</translation>
    </message>
    <message>
        <source>Dự án đỏ, vàng</source>
        <translation>Project red, amber</translation>
    </message>
    <message>
        <source>Giai đoạn</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Giá trị hợp đồng</source>
        <translation>Contract value</translation>
    </message>
    <message>
        <source>Giải ngân</source>
        <translation>Disbursed</translation>
    </message>
    <message>
        <source>Giải ngân chậm</source>
        <translation>Slow disbursement</translation>
    </message>
    <message>
        <source>Giải ngân vượt mức</source>
        <translation>Overpaid</translation>
    </message>
    <message>
        <source>Giữa số mới nhất và kỳ trước, hoặc mục tiêu kế tiếp, có mốc gãy chuỗi.</source>
        <translation>A series break lies between the latest figure and the one before, or the next target.</translation>
    </message>
    <message>
        <source>Gãy chuỗi, chưa so được</source>
        <translation>Series break, not comparable</translation>
    </message>
    <message>
        <source>Gấp bình quân cả nước ít nhất bấy nhiêu lần.</source>
        <translation>At least so many times the national average.</translation>
    </message>
    <message>
        <source>Gấp nhiều lần cả nước</source>
        <translation>Many times the nation</translation>
    </message>
    <message>
        <source>Hai mục tiêu khác nhau cùng năm</source>
        <translation>Two targets for one year</translation>
    </message>
    <message>
        <source>Hai nguồn nói khác nhau về số dự án, số tiền của một giai đoạn.</source>
        <translation>Two sources differ about the projects or money of a stage.</translation>
    </message>
    <message>
        <source>Hai văn bản còn hiệu lực đặt hai mục tiêu khác nhau cho cùng một năm.</source>
        <translation>Two documents in force set different targets for one year.</translation>
    </message>
    <message>
        <source>Hạn của mục tiêu cuối cùng đã qua; số vẫn có mà chưa ai đặt mục tiêu tiếp.</source>
        <translation>The last target&apos;s day is over; figures go on and nobody has set a next one.</translation>
    </message>
    <message>
        <source>Hạn của mục tiêu còn không quá ngưỡng mà số của năm ấy chưa đạt.</source>
        <translation>The target&apos;s day comes within the threshold and that year&apos;s figure falls short.</translation>
    </message>
    <message>
        <source>Hạn của mục tiêu đã qua và số cuối cùng trong năm ấy còn thiếu hơn ngưỡng.</source>
        <translation>The horizon is over and the year&apos;s last figure is short by more than the threshold.</translation>
    </message>
    <message>
        <source>Hạn của mục tiêu đã qua, hoặc còn không quá ngưỡng, mà năm ấy chưa có số; năm trước có.</source>
        <translation>The horizon is over or near and its year has no figure; earlier years have.</translation>
    </message>
    <message>
        <source>Hạn của nhiệm vụ, mốc mà nguồn giao còn không quá ngưỡng hoặc đã qua chưa lâu.</source>
        <translation>The day of a task is near or passed not long ago.</translation>
    </message>
    <message>
        <source>Hạn nộp còn không quá ngưỡng mà đơn vị chưa nhập số nào.</source>
        <translation>Due within the threshold and nothing entered.</translation>
    </message>
    <message>
        <source>Hết mục tiêu, chưa có tiếp</source>
        <translation>Targets over, none follows</translation>
    </message>
    <message>
        <source>Khai trương chưa nghiệm thu</source>
        <translation>Opened, not accepted</translation>
    </message>
    <message>
        <source>Khoảng hơn bình quân cả nước thu hẹp quá ngưỡng trong bấy nhiêu tháng.</source>
        <translation>The lead over the nation shrank by more than the threshold in so many months.</translation>
    </message>
    <message>
        <source>Khóa sổ</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>Không báo cáo biểu này</source>
        <translation>Not in this form</translation>
    </message>
    <message>
        <source>Không chấm</source>
        <translation>Not scored</translation>
    </message>
    <message>
        <source>Không có quyền</source>
        <translation>No right</translation>
    </message>
    <message>
        <source>Không hơn bình quân cả nước quá ngưỡng; ngưỡng 0 là bằng hoặc kém.</source>
        <translation>Not ahead of the national average by more than the threshold; 0: equal or below.</translation>
    </message>
    <message>
        <source>Không hẹp hơn</source>
        <translation>No narrower than</translation>
    </message>
    <message>
        <source>Không phải báo cáo</source>
        <translation>Need not report</translation>
    </message>
    <message>
        <source>Khối lượng thực hiện</source>
        <translation>Work done</translation>
    </message>
    <message>
        <source>Khối lượng đã làm còn chưa giải ngân quá ngưỡng.</source>
        <translation>More of the work done than the threshold has not been paid.</translation>
    </message>
    <message>
        <source>Kém cùng kỳ năm trước quá ngưỡng.</source>
        <translation>Worse than the same period last year by more than the threshold.</translation>
    </message>
    <message>
        <source>Kém số so được liền trước quá ngưỡng.</source>
        <translation>Worse than the comparable figure before by more than the threshold.</translation>
    </message>
    <message>
        <source>Kế hoạch vốn năm</source>
        <translation>Plan of the year</translation>
    </message>
    <message>
        <source>Kết thúc đầu tư</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>Kỳ sau kém kỳ trước, liền bấy nhiêu kỳ.</source>
        <translation>Worse period after period, so many running.</translation>
    </message>
    <message>
        <source>Liền</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>Lũy kế chậm so với kế hoạch năm</source>
        <translation>Year to date behind the year&apos;s plan</translation>
    </message>
    <message>
        <source>Lũy kế từ đầu năm kém phần kế hoạch năm ứng với thời gian đã qua quá ngưỡng.</source>
        <translation>The year to date is off its part of the year&apos;s plan by more than the threshold.</translation>
    </message>
    <message>
        <source>Lệch quanh 1.000 không quá</source>
        <translation>From 1,000 off by at most</translation>
    </message>
    <message>
        <source>Lời hẹn chưa giữ</source>
        <translation>Promise not kept</translation>
    </message>
    <message>
        <source>Mua sắm</source>
        <translation>Purchase</translation>
    </message>
    <message>
        <source>Mốc dự án sắp đến hạn</source>
        <translation>Milestone due soon</translation>
    </message>
    <message>
        <source>Mốc đã qua ngày kế hoạch hơn ngưỡng mà chưa đạt.</source>
        <translation>A milestone is past its plan by more than the threshold and not reached.</translation>
    </message>
    <message>
        <source>Mới có ít đơn vị</source>
        <translation>Few units so far</translation>
    </message>
    <message>
        <source>Mục tiêu còn phía trước mà số mới nhất cũ hơn ngưỡng, hoặc có mục tiêu mà chưa hề có số.</source>
        <translation>A target lies ahead and the newest figure is old; or there is a target and never a figure.</translation>
    </message>
    <message>
        <source>Mục tiêu của thành phố còn hiệu lực mà không nói rõ năm nào phải đạt.</source>
        <translation>A city target in force that names no year.</translation>
    </message>
    <message>
        <source>Mục tiêu không rõ năm</source>
        <translation>Target without a year</translation>
    </message>
    <message>
        <source>Mục tiêu thành phố đặt cho một năm thấp hơn của Trung ương quá ngưỡng.</source>
        <translation>The city&apos;s target for a year is lower than the nation&apos;s.</translation>
    </message>
    <message>
        <source>Mục tiêu thấp hơn Trung ương</source>
        <translation>Target below the nation&apos;s</translation>
    </message>
    <message>
        <source>Nghiêm trọng</source>
        <translation>Grave</translation>
    </message>
    <message>
        <source>Nghiệm thu chưa quyết toán</source>
        <translation>Accepted, not settled</translation>
    </message>
    <message>
        <source>Ngoài dải dự báo</source>
        <translation>Outside the forecast band</translation>
    </message>
    <message>
        <source>Ngoài đường đi</source>
        <translation>Off the path</translation>
    </message>
    <message>
        <source>Nguồn ghi khác nhau</source>
        <translation>Sources differ</translation>
    </message>
    <message>
        <source>Nguồn khác</source>
        <translation>Other sources</translation>
    </message>
    <message>
        <source>Nguồn khác nhau về danh mục</source>
        <translation>Sources differ about the portfolio</translation>
    </message>
    <message>
        <source>Nguồn vốn</source>
        <translation>Funding</translation>
    </message>
    <message>
        <source>Ngày dự báo của một mốc sau ngày kế hoạch hơn ngưỡng.</source>
        <translation>A milestone&apos;s forecast is past its plan by more than the threshold.</translation>
    </message>
    <message>
        <source>Ngày kế hoạch của một mốc chưa đạt còn không quá ngưỡng.</source>
        <translation>An open milestone is planned within the threshold.</translation>
    </message>
    <message>
        <source>Ngừng dùng</source>
        <translation>Retired</translation>
    </message>
    <message>
        <source>Nhiệm vụ đến hạn</source>
        <translation>Task due</translation>
    </message>
    <message>
        <source>Nháp {entered}/{total}</source>
        <translation>Draft {entered}/{total}</translation>
    </message>
    <message>
        <source>Năm chưa có bộ chỉ tiêu</source>
        <translation>Year without a framework</translation>
    </message>
    <message>
        <source>Năm vừa qua chưa có bộ chỉ tiêu nào để chấm; bộ trước đã hết năm.</source>
        <translation>No framework scores the past year; the one before has ended.</translation>
    </message>
    <message>
        <source>ODA</source>
        <translation>ODA</translation>
    </message>
    <message>
        <source>PPP</source>
        <translation>PPP</translation>
    </message>
    <message>
        <source>Phát biểu không khớp, không rõ</source>
        <translation>Statement that does not fit</translation>
    </message>
    <message>
        <source>Quá hạn khóa sổ</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Quá hạn nộp hơn ngưỡng mà quý gần nhất đến hạn chưa có báo cáo tiến độ.</source>
        <translation>The last due quarter has no progress report, past its date by more than the threshold.</translation>
    </message>
    <message>
        <source>Rộng</source>
        <translation>Width</translation>
    </message>
    <message>
        <source>Rủi ro</source>
        <translation>Risk</translation>
    </message>
    <message>
        <source>Sau bấy nhiêu ngày vẫn là số ước hoặc sơ bộ.</source>
        <translation>After so many days still estimated or provisional.</translation>
    </message>
    <message>
        <source>So sánh đã công bố không khớp số trong tệp, hoặc đọc được hai cách.</source>
        <translation>A published comparison our figures contradict, or that reads two ways.</translation>
    </message>
    <message>
        <source>So với bình quân cả nước</source>
        <translation>Against the national average</translation>
    </message>
    <message>
        <source>Suốt bấy nhiêu tháng chỉ xê dịch trong ngưỡng, dù chưa tới đích.</source>
        <translation>Moved within the threshold for so many months, short of its goal.</translation>
    </message>
    <message>
        <source>Sắp đến hạn mà còn thiếu</source>
        <translation>Due soon and still short</translation>
    </message>
    <message>
        <source>Sắp đến hạn mà còn trống</source>
        <translation>Due soon and empty</translation>
    </message>
    <message>
        <source>Số chính thức khác xa số ước</source>
        <translation>Final far from estimate</translation>
    </message>
    <message>
        <source>Số chính thức lệch số ước, sơ bộ đã báo trước đó quá ngưỡng.</source>
        <translation>The final figure is off the estimate reported before by more than the threshold.</translation>
    </message>
    <message>
        <source>Số của</source>
        <translation>Figure of the last</translation>
    </message>
    <message>
        <source>Số khác</source>
        <translation>Others</translation>
    </message>
    <message>
        <source>Số mới nhất nằm ngoài dải mà các kỳ trước dự báo.</source>
        <translation>The latest figure lies outside the band forecast from those before.</translation>
    </message>
    <message>
        <source>Số mới nhất thấp hơn đường thẳng tới mục tiêu kế tiếp; ngưỡng tính theo độ dài quãng đường.</source>
        <translation>The latest figure is behind the straight road to the next target, in parts of its length.</translation>
    </message>
    <message>
        <source>Số mới nhất trùng kỳ trước đến từng chữ số: có thể là số cũ chép lại.</source>
        <translation>The latest figure repeats the one before digit by digit: it may be copied.</translation>
    </message>
    <message>
        <source>Số mới nhất vượt mục tiêu của chính năm ấy quá ngưỡng.</source>
        <translation>The latest figure is beyond its own year&apos;s target.</translation>
    </message>
    <message>
        <source>Số mới nhất đã đạt mục tiêu của một năm còn phía trước.</source>
        <translation>The latest figure reaches the target of a year ahead.</translation>
    </message>
    <message>
        <source>Số trước đã đạt một mục tiêu còn hiệu lực, số mới nhất lại chưa đạt.</source>
        <translation>An earlier figure reached a target in force, the latest does not.</translation>
    </message>
    <message>
        <source>Số tổng hợp mới nhất mới có chưa đến ngưỡng đơn vị phải báo cáo.</source>
        <translation>The newest total stands on fewer units than the threshold.</translation>
    </message>
    <message>
        <source>Số đã gửi nay khác</source>
        <translation>Sent value has changed</translation>
    </message>
    <message>
        <source>Số đếm, từ</source>
        <translation>Counts, from</translation>
    </message>
    <message>
        <source>Số ước chưa thay</source>
        <translation>Estimate not replaced</translation>
    </message>
    <message>
        <source>Sự nghiệp CNTT</source>
        <translation>IT budget</translation>
    </message>
    <message>
        <source>Thay đổi từ</source>
        <translation>Change from</translation>
    </message>
    <message>
        <source>Theo dõi</source>
        <translation>Watch</translation>
    </message>
    <message>
        <source>Thiếu báo cáo tiến độ</source>
        <translation>No progress report</translation>
    </message>
    <message>
        <source>Thu hẹp so với cả nước</source>
        <translation>Losing ground to the nation</translation>
    </message>
    <message>
        <source>Thuê dịch vụ</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Thành phố</source>
        <translation>City</translation>
    </message>
    <message>
        <source>Thẩm định</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>Thứ hạng</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>Thứ hạng không quá ngưỡng.</source>
        <translation>A place within the threshold.</translation>
    </message>
    <message>
        <source>Thứ hạng đầu</source>
        <translation>Top place</translation>
    </message>
    <message>
        <source>Thứ hạng, từ</source>
        <translation>Ranks, from</translation>
    </message>
    <message>
        <source>Thực hiện đầu tư</source>
        <translation>Execution</translation>
    </message>
    <message>
        <source>Tin tốt</source>
        <translation>Good news</translation>
    </message>
    <message>
        <source>Trong</source>
        <translation>Within</translation>
    </message>
    <message>
        <source>Trung ương có mục tiêu cho một năm phía trước mà thành phố chưa đặt.</source>
        <translation>The nation has a target for a year ahead and the city none.</translation>
    </message>
    <message>
        <source>Trung ương có, thành phố chưa đặt</source>
        <translation>National target, none of the city</translation>
    </message>
    <message>
        <source>Trên</source>
        <translation>Above</translation>
    </message>
    <message>
        <source>Trùng số kỳ trước</source>
        <translation>Same number again</translation>
    </message>
    <message>
        <source>Trả lại</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Trễ</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Trễ mốc</source>
        <translation>Late milestone</translation>
    </message>
    <message>
        <source>Trễ nhiều kỳ liền</source>
        <translation>Late again and again</translation>
    </message>
    <message>
        <source>Trễ trước</source>
        <translation>Late first</translation>
    </message>
    <message>
        <source>Trễ {late} ngày</source>
        <translation>{late} days late</translation>
    </message>
    <message>
        <source>Tính từ số liệu</source>
        <translation>From figures</translation>
    </message>
    <message>
        <source>Tất cả các nguồn</source>
        <translation>All sources</translation>
    </message>
    <message>
        <source>Tỉnh khác</source>
        <translation>Other province</translation>
    </message>
    <message>
        <source>Tốc độ chưa đủ tới hạn</source>
        <translation>Pace too slow for the horizon</translation>
    </message>
    <message>
        <source>Tốc độ mỗi năm gần đây thấp hơn phần này của tốc độ cần để tới mục tiêu kế tiếp.</source>
        <translation>The recent yearly pace is less than this part of the pace needed.</translation>
    </message>
    <message>
        <source>Tốt hơn mọi số so được trong bấy nhiêu năm.</source>
        <translation>Better than every comparable figure of so many years.</translation>
    </message>
    <message>
        <source>Tốt nhất nhiều năm</source>
        <translation>Best in years</translation>
    </message>
    <message>
        <source>Tổng mức tăng</source>
        <translation>Total grew</translation>
    </message>
    <message>
        <source>Tổng mức đầu tư</source>
        <translation>Total investment</translation>
    </message>
    <message>
        <source>Tổng mức đầu tư tăng so với lần duyệt đầu hơn ngưỡng.</source>
        <translation>The total investment grew over the first approval by more than the threshold.</translation>
    </message>
    <message>
        <source>Tự chấm</source>
        <translation>Self-assessed</translation>
    </message>
    <message>
        <source>Tự chấm cao hơn công nhận</source>
        <translation>Own points above recognised</translation>
    </message>
    <message>
        <source>Tự tính</source>
        <translation>Computed</translation>
    </message>
    <message>
        <source>Tỷ lệ</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>Tỷ lệ a/b</source>
        <translation>Ratio a/b</translation>
    </message>
    <message>
        <source>Tỷ lệ giải ngân kế hoạch vốn năm, so với phần thời gian của năm đã qua, thấp hơn ngưỡng.</source>
        <translation>The share of the year&apos;s plan disbursed, against the time of the year gone, is below the threshold.</translation>
    </message>
    <message>
        <source>Tỷ lệ, từ</source>
        <translation>Ratios, from</translation>
    </message>
    <message>
        <source>Vàng</source>
        <translation>Amber</translation>
    </message>
    <message>
        <source>Vướng mắc</source>
        <translation>Obstacle</translation>
    </message>
    <message>
        <source>Vướng mắc hoặc rủi ro đã qua hạn gỡ hơn ngưỡng.</source>
        <translation>An obstacle or risk is past its due date by more than the threshold.</translation>
    </message>
    <message>
        <source>Vướng mắc quá hạn gỡ</source>
        <translation>Obstacle overdue</translation>
    </message>
    <message>
        <source>Vượt mục tiêu của năm</source>
        <translation>Beyond the year&apos;s target</translation>
    </message>
    <message>
        <source>Xanh</source>
        <translation>Green</translation>
    </message>
    <message>
        <source>Xin mở khóa</source>
        <translation>Ask to unlock</translation>
    </message>
    <message>
        <source>Xây dựng</source>
        <translation>Construction</translation>
    </message>
    <message>
        <source>Xã, phường</source>
        <translation>Communes, wards</translation>
    </message>
    <message>
        <source>Xấu hơn cùng kỳ</source>
        <translation>Worse than same period</translation>
    </message>
    <message>
        <source>Xấu hơn kỳ trước</source>
        <translation>Worse than last period</translation>
    </message>
    <message>
        <source>Xấu hẳn so với kỳ trước</source>
        <translation>Much worse than last period</translation>
    </message>
    <message>
        <source>Xấu đi nhiều kỳ liền</source>
        <translation>Worse period after period</translation>
    </message>
    <message>
        <source>bậc</source>
        <translation>places</translation>
    </message>
    <message>
        <source>bỏ</source>
        <translation>removed</translation>
    </message>
    <message>
        <source>chiều tốt</source>
        <translation>direction</translation>
    </message>
    <message>
        <source>chính thức</source>
        <translation>official</translation>
    </message>
    <message>
        <source>chặn</source>
        <translation>block</translation>
    </message>
    <message>
        <source>chữ số</source>
        <translation>digits</translation>
    </message>
    <message>
        <source>cách tính</source>
        <translation>computation</translation>
    </message>
    <message>
        <source>cách đo</source>
        <translation>method</translation>
    </message>
    <message>
        <source>có hay không</source>
        <translation>yes or no</translation>
    </message>
    <message>
        <source>công thức</source>
        <translation>formula</translation>
    </message>
    <message>
        <source>căn cứ</source>
        <translation>legal basis</translation>
    </message>
    <message>
        <source>cảnh báo</source>
        <translation>warning</translation>
    </message>
    <message>
        <source>cận dưới</source>
        <translation>lower bound</translation>
    </message>
    <message>
        <source>cận trên</source>
        <translation>upper bound</translation>
    </message>
    <message>
        <source>cộng theo kỳ</source>
        <translation>aggregation over periods</translation>
    </message>
    <message>
        <source>duyệt</source>
        <translation>approve</translation>
    </message>
    <message>
        <source>dưới</source>
        <translation>below</translation>
    </message>
    <message>
        <source>dự kiến</source>
        <translation>expected</translation>
    </message>
    <message>
        <source>ghi chú nguồn</source>
        <translation>source note</translation>
    </message>
    <message>
        <source>giữ nguyên</source>
        <translation>unchanged</translation>
    </message>
    <message>
        <source>hoàn thành</source>
        <translation>finished</translation>
    </message>
    <message>
        <source>hơn</source>
        <translation>over</translation>
    </message>
    <message>
        <source>hẹn cũ</source>
        <translation>replaced date</translation>
    </message>
    <message>
        <source>khi so hai vế</source>
        <translation>between the two sides</translation>
    </message>
    <message>
        <source>kế hoạch gốc</source>
        <translation>frozen plan</translation>
    </message>
    <message>
        <source>kế hoạch sau</source>
        <translation>later plan</translation>
    </message>
    <message>
        <source>kế hoạch trước</source>
        <translation>earlier plan</translation>
    </message>
    <message>
        <source>kỳ</source>
        <translation>periods</translation>
    </message>
    <message>
        <source>kỳ công bố</source>
        <translation>frequency</translation>
    </message>
    <message>
        <source>loại số</source>
        <translation>kind</translation>
    </message>
    <message>
        <source>lùi</source>
        <translation>later</translation>
    </message>
    <message>
        <source>lưu ý</source>
        <translation>notice</translation>
    </message>
    <message>
        <source>lần</source>
        <translation>times</translation>
    </message>
    <message>
        <source>lần độ lệch</source>
        <translation>deviations</translation>
    </message>
    <message>
        <source>mã</source>
        <translation>code</translation>
    </message>
    <message>
        <source>mã cũ</source>
        <translation>old codes</translation>
    </message>
    <message>
        <source>mẫu số</source>
        <translation>denominator</translation>
    </message>
    <message>
        <source>mốc dự báo</source>
        <translation>forecast</translation>
    </message>
    <message>
        <source>mốc kế hoạch</source>
        <translation>planned</translation>
    </message>
    <message>
        <source>mốc đã đạt</source>
        <translation>reached</translation>
    </message>
    <message>
        <source>mốc ở kế hoạch sau (đỏ: lùi)</source>
        <translation>milestone in the later plan (red: slipped)</translation>
    </message>
    <message>
        <source>mốc ở kế hoạch trước</source>
        <translation>milestone in the earlier plan</translation>
    </message>
    <message>
        <source>nay có ngày</source>
        <translation>now dated</translation>
    </message>
    <message>
        <source>nay không còn ngày</source>
        <translation>no longer dated</translation>
    </message>
    <message>
        <source>ngày</source>
        <translation>days</translation>
    </message>
    <message>
        <source>ngày bắt đầu</source>
        <translation>first day</translation>
    </message>
    <message>
        <source>ngày ngừng</source>
        <translation>last day</translation>
    </message>
    <message>
        <source>nhóm</source>
        <translation>group</translation>
    </message>
    <message>
        <source>nhập</source>
        <translation>enter</translation>
    </message>
    <message>
        <source>năm</source>
        <translation>year</translation>
    </message>
    <message>
        <source>năm gần đây</source>
        <translation>years</translation>
    </message>
    <message>
        <source>nơi báo cáo</source>
        <translation>reporting unit</translation>
    </message>
    <message>
        <source>quyền số</source>
        <translation>weight</translation>
    </message>
    <message>
        <source>quý</source>
        <translation>quarter</translation>
    </message>
    <message>
        <source>quản trị</source>
        <translation>administer</translation>
    </message>
    <message>
        <source>sơ bộ</source>
        <translation>provisional</translation>
    </message>
    <message>
        <source>số có đến cuối kỳ</source>
        <translation>stock at end of period</translation>
    </message>
    <message>
        <source>số của thành phố</source>
        <translation>city figure</translation>
    </message>
    <message>
        <source>số lẻ</source>
        <translation>decimals</translation>
    </message>
    <message>
        <source>số phát sinh trong kỳ</source>
        <translation>flow during the period</translation>
    </message>
    <message>
        <source>số trước đó</source>
        <translation>figures before</translation>
    </message>
    <message>
        <source>sớm hơn</source>
        <translation>earlier</translation>
    </message>
    <message>
        <source>tháng</source>
        <translation>month</translation>
    </message>
    <message>
        <source>thêm</source>
        <translation>added</translation>
    </message>
    <message>
        <source>thứ hạng</source>
        <translation>rank</translation>
    </message>
    <message>
        <source>thứ tự</source>
        <translation>order</translation>
    </message>
    <message>
        <source>tên</source>
        <translation>name</translation>
    </message>
    <message>
        <source>tên ngắn</source>
        <translation>short name</translation>
    </message>
    <message>
        <source>tổng hợp từ đơn vị</source>
        <translation>consolidation from units</translation>
    </message>
    <message>
        <source>tử số</source>
        <translation>numerator</translation>
    </message>
    <message>
        <source>tỷ lệ</source>
        <translation>ratio</translation>
    </message>
    <message>
        <source>Ít nhất</source>
        <translation>At least</translation>
    </message>
    <message>
        <source>Ô của quý đã qua còn cờ theo dõi.</source>
        <translation>A cell of a past quarter still has a flag.</translation>
    </message>
    <message>
        <source>Đang dùng</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>Điểm tự chấm hơn điểm thẩm định, công nhận quá ngưỡng của điểm tối đa.</source>
        <translation>Own points exceed verified or recognised ones by more than the threshold.</translation>
    </message>
    <message>
        <source>Đã duyệt</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Đã giải ngân hơn tổng mức hoặc hơn kế hoạch vốn năm.</source>
        <translation>More paid than the total or than the year&apos;s plan.</translation>
    </message>
    <message>
        <source>Đã gửi</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>Đã gửi, chờ duyệt lâu</source>
        <translation>Submitted, long unapproved</translation>
    </message>
    <message>
        <source>Đã làm chưa giải ngân</source>
        <translation>Work done, not paid</translation>
    </message>
    <message>
        <source>Đã nghiệm thu quá ngưỡng mà mốc cuối cùng (quyết toán) chưa đạt.</source>
        <translation>Accepted longer ago than the threshold and the last milestone (settlement) not reached.</translation>
    </message>
    <message>
        <source>Đã qua không quá</source>
        <translation>Passed at most</translation>
    </message>
    <message>
        <source>Đã quá hạn nộp hơn ngưỡng mà chưa gửi.</source>
        <translation>Overdue by more than the threshold and not sent.</translation>
    </message>
    <message>
        <source>Đã thay</source>
        <translation>Replaced</translation>
    </message>
    <message>
        <source>Đã đạt rồi lại tụt</source>
        <translation>Reached, then lost again</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Đơn vị chủ trì đã thôi</source>
        <translation>Owner has ended</translation>
    </message>
    <message>
        <source>Đơn vị hết hiệu lực</source>
        <translation>Unit ended</translation>
    </message>
    <message>
        <source>Đơn vị kéo số thành phố</source>
        <translation>Units that drag the city</translation>
    </message>
    <message>
        <source>Đơn vị sửa số sau khi biểu tổng hợp đã gửi mà chưa ai nhận hay giữ.</source>
        <translation>Units changed figures after the total was sent; nobody accepted or left it.</translation>
    </message>
    <message>
        <source>Đạt mục tiêu sớm</source>
        <translation>Target reached early</translation>
    </message>
    <message>
        <source>Đầu tư công</source>
        <translation>Public investment</translation>
    </message>
    <message>
        <source>Đầu tư hệ thống</source>
        <translation>System investment</translation>
    </message>
    <message>
        <source>Đến hạn chưa đạt mục tiêu</source>
        <translation>Horizon over, target missed</translation>
    </message>
    <message>
        <source>Đến hạn mà chưa có số</source>
        <translation>Horizon over, no figure</translation>
    </message>
    <message>
        <source>Đỏ</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Đứng yên</source>
        <translation>Standing still</translation>
    </message>
    <message>
        <source>điểm</source>
        <translation>points</translation>
    </message>
    <message>
        <source>đã thực hiện</source>
        <translation>done</translation>
    </message>
    <message>
        <source>đơn vị</source>
        <translation>units</translation>
    </message>
    <message>
        <source>đơn vị tính</source>
        <translation>unit of measure</translation>
    </message>
    <message>
        <source>địa giới</source>
        <translation>territory</translation>
    </message>
    <message>
        <source>định nghĩa</source>
        <translation>definition</translation>
    </message>
    <message>
        <source>ước</source>
        <translation>estimate</translation>
    </message>
</context>
<context>
    <name>_Delegate</name>
    <message>
        <source>Bỏ theo dõi</source>
        <translation>Stop following</translation>
    </message>
    <message>
        <source>Nhập</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Sửa</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Thử lại</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Đúng, ghi lý do</source>
        <translation>Right, give reason</translation>
    </message>
    <message>
        <source>đã ngừng</source>
        <translation>retired</translation>
    </message>
</context>
<context>
    <name>_Editor</name>
    <message>
        <source>Bỏ</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>_Head</name>
    <message>
        <source>Tên cột</source>
        <translation>Column names</translation>
    </message>
</context>
<context>
    <name>_Rows</name>
    <message>
        <source>Dòng {number}</source>
        <translation>Row {number}</translation>
    </message>
</context>
<context>
    <name>_TextDialog</name>
    <message>
        <source>Ctrl+Enter khi xong</source>
        <translation>Ctrl+Enter when done</translation>
    </message>
</context>
</TS>
