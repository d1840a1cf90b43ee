using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Matcher.Bench.Workbooks;

/// <summary>How the texts of a workbook are kept.</summary>
internal enum TextStorage
{
    /// <summary>In a table beside the sheet, each text once, as Excel does.</summary>
    Shared,

    /// <summary>In the cells, as many export programs do.</summary>
    Inline,

    /// <summary>There are none: all rows but a few are only formatted.</summary>
    Blank,
}

/// <summary>Writes an .xlsx with one sheet of vehicles, row after row.</summary>
internal static class BigWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly string[] Header =
        ["身份证号", "所有人", "号牌号码", "车辆类型", "状态", "品牌型号", "使用性质", "登记日期", "排量", "车身颜色", "登记机关", "备注"];

    /// <summary>Writes it.</summary>
    /// <param name="path">Where.</param>
    /// <param name="rows">Rows below the header.</param>
    /// <param name="kind">How its texts are kept.</param>
    /// <param name="idNumber">The ID number of a row.</param>
    public static void Write(string path, int rows, TextStorage kind, Func<int, string> idNumber)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Add("[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
        Add("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Add("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"机动车\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        Add("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{Office}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
        var shared = new Dictionary<string, int>();
        using (var sheet = Begin("xl/worksheets/sheet1.xml"))
        {
            sheet.Write($"<worksheet xmlns=\"{Main}\"><dimension ref=\"A1:L1048576\"/><sheetData>");
            for (var row = 0; row <= rows; row++)
                WriteRow(sheet, row, row == 0 ? Header : kind == TextStorage.Blank && row > 10 ? [] : RowOf(row, idNumber), kind, shared);
            sheet.Write("</sheetData></worksheet>");
        }

        using var texts = Begin("xl/sharedStrings.xml");
        texts.Write($"<sst xmlns=\"{Main}\">");
        foreach (var text in shared.OrderBy(text => text.Value).Select(text => text.Key))
            texts.Write($"<si><t>{text}</t></si>");
        texts.Write("</sst>");

        StreamWriter Begin(string name) => new(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false), 1 << 16);

        void Add(string name, string content)
        {
            using var writer = Begin(name);
            writer.Write(content);
        }
    }

    private static string[] RowOf(int row, Func<int, string> idNumber) =>
        [
            idNumber(row), $"张{(char)('一' + row % 2000)}", string.Create(CultureInfo.InvariantCulture, $"晋J{row % 100_000:00000}"), "小型轿车",
            "正常", "大众汽车牌FV7160", "非营运", $"20{row % 20:00}-0{1 + row % 9}-1{row % 10}",
            string.Create(CultureInfo.InvariantCulture, $"{1000 + row % 40 * 50}"), "白", "吕梁市公安局交通警察支队车辆管理所", "",
        ];

    private static void WriteRow(StreamWriter sheet, int row, string[] cells, TextStorage kind, Dictionary<string, int> shared)
    {
        var number = (row + 1).ToString(CultureInfo.InvariantCulture);
        sheet.Write($"<row r=\"{number}\">");
        for (var i = 0; i < Header.Length; i++)
        {
            var place = $"{(char)('A' + i)}{number}";
            if (cells.Length == 0)
            {
                sheet.Write($"<c r=\"{place}\" s=\"0\"/>");
            }
            else if (kind == TextStorage.Shared)
            {
                shared.TryAdd(cells[i], shared.Count);
                sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\" t=\"s\"><v>{shared[cells[i]]}</v></c>"));
            }
            else
            {
                sheet.Write($"<c r=\"{place}\" t=\"inlineStr\"><is><t>{cells[i]}</t></is></c>");
            }
        }

        sheet.Write("</row>");
    }
}
