' Fills an exported form as an official would in LibreOffice Calc, and saves it: how 02-CDS-X_2025-Q4_20195.xlsx here was
' made from `dntracker export-form … --form 02/CĐS-X --unit 20195 --period 2025-Q4`. Texts are typed (FormulaLocal).
Sub Fill(source As String, target As String)
    Dim none()
    document = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
    sheet = document.Sheets.getByIndex(0)
    typed = Array("1476", "1312", "88,89", "20,69%", "-", "…", "x", "~24", "35–40", "35 đến 40", ">64,9", _
        "1.476", "=6*7", "=1/0", "'1.476", "3-4", "khoảng hai", "'20.69", "98,5", "1E+3")
    place = 0
    For row = 5 To 40
        cell = sheet.getCellByPosition(7, row)
        If sheet.getCellByPosition(0, row).String <> "" And Not cell.CellProtection.IsLocked And place <= UBound(typed) Then
            cell.FormulaLocal = typed(place)
            place = place + 1
        End If
    Next
    Dim saved(0) As New com.sun.star.beans.PropertyValue
    saved(0).Name = "FilterName"
    saved(0).Value = "Calc MS Excel 2007 XML"
    document.storeToURL(ConvertToURL(target), saved())
    document.close(True)
End Sub

Function hidden()
    Dim one(0) As New com.sun.star.beans.PropertyValue
    one(0).Name = "Hidden"
    one(0).Value = True
    hidden = one()
End Function
