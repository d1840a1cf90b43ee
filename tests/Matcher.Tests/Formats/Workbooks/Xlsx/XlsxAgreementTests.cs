using System.Text;
using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ExcelDataReader;
using Matcher.Formats.Files;

namespace Matcher.Formats.Workbooks.Xlsx;

/// <summary>What another program wrote is read, and what another reads of it is read alike.</summary>
[TestFixture]
public sealed class XlsxAgreementTests
{
    private static readonly Gen<string> Text = Gen.Char["王小明正常 <>&\"'_x0D晋J1*\t\n𠮷é"].Array[1, 12]
        .Select(characters => new string(characters))
        .Where(text => !text.Any(char.IsSurrogate) && text.Trim().Length > 0);

    private static readonly Gen<object?> Value = Gen.OneOf(
        Text.Select(text => (object?)text),
        Gen.Int[-1_000_000, 1_000_000].Select(number => (object?)(double)number),
        Gen.Double[-1e17, 1e17].Select(number => (object?)number),
        Gen.Bool.Select(value => (object?)value),
        Gen.Const((object?)null));

    [Test]
    public void Whatever_is_written_is_read() =>
        Gen.Select(Value.Array[0, 8].Array[1, 12], Gen.Bool).Sample((rows, isShared) =>
        {
            var read = ReadSheets.Rows(Write(rows, isShared));
            var written = rows.Select(row => row.Select(CellText.Of).ToList()).ToList();
            while (written.Count > 0 && written[^1].TrueForAll(cell => cell.Length == 0))
                written.RemoveAt(written.Count - 1);
            foreach (var row in written)
            {
                while (row.Count > 0 && row[^1].Length == 0)
                    row.RemoveAt(row.Count - 1);
            }

            Assert.That(read, Is.EqualTo(written));
        }, iter: 300);

    // Those of dirty/workbooks are there because the other reader is wrong about them; of returned it shows no errors in cells.
    private static IEnumerable<string> Samples =>
        Directory.EnumerateFiles(Path.GetDirectoryName(Samples_Liulin())!, "*.xlsx", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Path.GetDirectoryName(Samples_Liulin())!, file))
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) is not ("workbooks" or "libreoffice"))
            .Order(StringComparer.Ordinal);

    [Test]
    public void The_samples_are_read_as_ExcelDataReader_reads_them([ValueSource(nameof(Samples))] string file)
    {
        using var handle = File.OpenHandle(Path.Combine(Path.GetDirectoryName(Samples_Liulin())!, file));
        using var ours = Opened(handle);
        if (ours is null)
            return; // a file that is damaged on purpose
        using var theirs = ExcelReaderFactory.CreateReader(new WholeFileStream(handle));
        var isFirst = true;
        while (ours.NextSheet())
        {
            Assert.That(isFirst || theirs.NextResult());
            isFirst = false;
            while (ours.ReadRow())
            {
                Assert.That(theirs.Read());
                for (var i = 0; i < theirs.FieldCount; i++)
                {
                    var text = i < ours.CellCount ? Encoding.UTF8.GetString(ours.Text(i)) : "";
                    Assert.That(text.Trim(), Is.EqualTo(CellText.Of(theirs.GetValue(i)).Trim()), $"{i}");
                    Assert.That(i < ours.CellCount && ours.IsNumber(i), Is.EqualTo(theirs.GetValue(i) is double));
                }
            }

            while (theirs.Read())
                Assert.That(Enumerable.Range(0, theirs.FieldCount).All(i => theirs.GetValue(i) is null));
        }
    }

    private static XlsxSheets? Opened(Microsoft.Win32.SafeHandles.SafeFileHandle handle)
    {
        try
        {
            return XlsxSheets.Open(handle);
        }
        catch (DamagedFileException)
        {
            return null;
        }
    }

    [Test]
    public void A_workbook_with_any_byte_changed_is_read_or_refused_and_breaks_nothing()
    {
        var workbook = Write([["身份证号", "姓名", 1.5], ["149901197001010013", "王小明", null]], isShared: true);
        var random = new Random(20230706);
        for (var i = 0; i < 1500; i++)
        {
            var changed = workbook.ToArray();
            for (var j = 0; j < 3; j++)
                changed[random.Next(changed.Length)] = (byte)random.Next(256);
            try
            {
                ReadSheets.Rows(changed);
            }
            catch (DamagedFileException)
            {
                // What a run tells of.
            }
        }
    }

    private static string Samples_Liulin() => Matcher.Samples.LiulinSample.Root;

    private static byte[] Write(object?[][] rows, bool isShared)
    {
        var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            var texts = isShared ? workbook.AddNewPart<SharedStringTablePart>() : null;
            texts?.SharedStringTable = new SharedStringTable();
            sheet.Worksheet = new Worksheet(new SheetData(rows.Select((row, i) => new Row(row.Select((value, j) => CellOf(value, i, j, texts))))));
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = "表" }));
        }

        return stream.ToArray();
    }

    private static Cell CellOf(object? value, int row, int column, SharedStringTablePart? texts)
    {
        var cell = new Cell { CellReference = $"{(char)('A' + column)}{row + 1}" };
        switch (value)
        {
            case double number:
                cell.CellValue = new CellValue(number);
                break;
            case bool flag:
                cell.DataType = CellValues.Boolean;
                cell.CellValue = new CellValue(flag ? "1" : "0");
                break;
            case string text when texts is not null:
                texts.SharedStringTable!.AppendChild(new SharedStringItem(TextOf(text)));
                cell.DataType = CellValues.SharedString;
                cell.CellValue = new CellValue(texts.SharedStringTable.ChildElements.Count - 1);
                break;
            case string text:
                cell.DataType = CellValues.InlineString;
                cell.InlineString = new InlineString(TextOf(text));
                break;
        }

        return cell;
    }

    // Excel writes its stroke out where what follows would look like one of its signs.
    private static DocumentFormat.OpenXml.Spreadsheet.Text TextOf(string text) =>
        new(text.Replace("_x", "_x005F_x", StringComparison.Ordinal)) { Space = SpaceProcessingModeValues.Preserve };
}
