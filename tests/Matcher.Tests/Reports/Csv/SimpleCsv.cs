using System.Text;

namespace Matcher.Reports.Csv;

/// <summary>RFC 4180 read slowly and plainly, to have something that is not the library the lists are written with.</summary>
internal static class SimpleCsv
{
    public static List<List<string>> Read(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        var records = new List<List<string>>();
        var record = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c == ',')
            {
                EndField();
            }
            else if (!quoted && c == '\r' && text[i + 1] == '\n')
            {
                EndField();
                records.Add(record);
                record = [];
                i++;
            }
            else
            {
                field.Append(c);
            }
        }

        return records;

        void EndField()
        {
            record.Add(field.ToString());
            field.Clear();
        }
    }
}
