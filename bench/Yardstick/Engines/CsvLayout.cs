using System.Collections.Immutable;
using System.Text;

namespace Matcher.Bench.Yardstick.Engines;

/// <summary>Delimiter and headers of a file, so that no engine has to guess them.</summary>
/// <param name="Delimiter">Between fields.</param>
/// <param name="Headers">Its header row.</param>
internal sealed record CsvLayout(char Delimiter, ImmutableArray<string> Headers)
{
    /// <summary>Looks at the first line of a UTF-8 file; headers have no quotes and no delimiters in them.</summary>
    public static CsvLayout Of(string file)
    {
        using var reader = new StreamReader(file, Encoding.UTF8);
        var line = reader.ReadLine() ?? throw new InvalidDataException($"{file} is empty");
        var delimiter = ",;\t|".MaxBy(delimiter => line.Count(c => c == delimiter));
        return new CsvLayout(delimiter, [.. line.Split(delimiter).Select(header => header.Trim('"'))]);
    }
}
