using System.Globalization;
using System.Text.RegularExpressions;
using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases.ClickHouse;

/// <summary>
/// What ClickHouse writes when it cannot do what was asked: <c>Code: 60, e.displayText() = DB::Exception: Table …</c>, since 2021
/// <c>Code: 60. DB::Exception: Table … (UNKNOWN_TABLE) (version …)</c>. Its numbers are those of src/Common/ErrorCodes.cpp, which are kept.
/// </summary>
internal static partial class ServerError
{
    /// <summary>The server was told to stop a query, by us or by somebody else.</summary>
    public const int QueryWasCancelled = 394;

    // A message may quote the whole query, numbers and all, but only behind one of these.
    private static readonly string[] Quotations =
    [
        ", e.what()", ": While ", " in scope", ", context", ", query", ". Expected", ", Stack trace", "required_names", "\n", " (version ",
    ];

    /// <summary>Reads an error out of what came from the server; null where there is none in it.</summary>
    /// <param name="text">The end of an answer.</param>
    public static DatabaseFailedException? Read(string text)
    {
        var match = Message().Match(text);
        return match.Success && int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            ? Of(code, match.Groups[2].Value)
            : null;
    }

    /// <summary>What to tell of an error.</summary>
    /// <param name="code">The server's number for it.</param>
    /// <param name="message">What it says of it.</param>
    public static DatabaseFailedException Of(int code, string message)
    {
        var fault = FaultOf(code);
        return new DatabaseFailedException(fault, code.ToString(CultureInfo.InvariantCulture), WordsOf(fault, message))
        {
            IsTransient = code is 202 or 209 or 210 or 279 or 999, // too many queries at once; a network's or ZooKeeper's bad moment
        };
    }

    private static DatabaseFault FaultOf(int code) => code switch
    {
        192 or 193 or 194 or 516 or 195 => DatabaseFault.AccessRefused, // user, password, address
        164 or 291 or 452 or 497 or 392 => DatabaseFault.NoRight,
        60 or 390 or 81 => DatabaseFault.NoTable, // no such table, view or database
        8 or 10 or 16 or 47 => DatabaseFault.NoColumn,
        20 or 36 or 42 or 43 or 44 or 46 or 53 or 62 or 63 or 115 or 179 or 184 or 206 or 207 or 215 or 352 or 386 =>
            DatabaseFault.BadQuery,
        159 => DatabaseFault.TimeOver,
        _ => DatabaseFault.ServerFailed,
    };

    private static string? WordsOf(DatabaseFault fault, string message)
    {
        if (fault is DatabaseFault.TimeOver or DatabaseFault.ServerFailed)
            return null;
        var words = message;
        foreach (var quotation in Quotations)
            words = words.Split(quotation, 2)[0];
        words = SyntaxError().Match(words) is { Success: true } place ? place.Value : words;
        words = words.Trim().TrimEnd('.');
        return words.Length is 0 or > 200 || MayHoldData(words) ? null : words;
    }

    // Names of tables, columns and users may be quoted, with `, never values, which stand between ' or are long numbers.
    private static bool MayHoldData(string words) => Value().IsMatch(words);

    [GeneratedRegex(@"Code: ([0-9]{1,5})[.,] (?:e\.displayText\(\) = )?(?:DB::Exception: )?(.*)", RegexOptions.Singleline)]
    private static partial Regex Message();

    [GeneratedRegex(@"Syntax error: failed at position [0-9]+")]
    private static partial Regex SyntaxError();

    // Not the one of "doesn't".
    [GeneratedRegex(@"[0-9]{6}|(?<![a-z])'")]
    private static partial Regex Value();
}
