using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Matcher.Foundation.Yaml;

/// <summary>
/// Finds signs of a Chinese keyboard (full-width colon, comma and brackets, curly quotes, blanks that only look like one) where they
/// stand in the place of a sign of YAML's own. The parser takes them for letters: it says nothing, or blames a line further down.
/// </summary>
internal sealed partial class TypedSigns
{
    private const string OpeningQuotes = "“”‘’＂＇";
    private const string OpeningBrackets = "［｛【";
    private const string ClosingBrackets = "］｝】";

    private static readonly SearchValues<char> Quotes = SearchValues.Create(OpeningQuotes);

    private static readonly SearchValues<char> NotInKeys = SearchValues.Create(" ，。；、,");

    private readonly List<TypedSign> _found = [];
    private readonly Stack<char> _brackets = [];
    private string _line = "";
    private int _number;
    private int _blockTextDeeperThan = int.MaxValue;

    /// <summary>Every such sign of a text, in order.</summary>
    public static IReadOnlyList<TypedSign> In(string text)
    {
        var signs = new TypedSigns();
        foreach (var line in text.Split('\n'))
            signs.Look(line.TrimEnd('\r'));
        return signs._found;
    }

    private void Look(string line)
    {
        (_line, _number) = (line, _number + 1);
        var at = Indentation();
        // The lines of a text written with | or > are text, whatever they hold.
        if (at == line.Length || at > _blockTextDeeperThan)
            return;
        _blockTextDeeperThan = BlockText().IsMatch(line) ? at : int.MaxValue;
        var isKeyDone = false;
        while (at < line.Length && line[at] != '#')
            at = Token(at, ref isKeyDone);
    }

    private int Indentation()
    {
        var at = 0;
        for (; at < _line.Length && (char.IsWhiteSpace(_line[at]) || _line[at] == '\uFEFF'); at++)
        {
            if (_line[at] is not (' ' or '\t' or '\uFEFF'))
                Add(at, "' '", isCertain: true);
        }

        if (at < _line.Length && _line[at] is '－' or '—' && at + 1 < _line.Length && char.IsWhiteSpace(_line[at + 1]))
            Add(at++, "-", isCertain: true);
        if (at == _line.Length || _line[at] != '＃')
            return at;
        Add(at, "#", isCertain: true);
        return _line.Length;
    }

    // Looks at what begins here: a key, a value, an entry of a list; and stands behind it.
    private int Token(int at, ref bool isKeyDone)
    {
        var c = _line[at];
        if (c is '[' or '{')
            _brackets.Push(c);
        else if (c is ']' or '}' && _brackets.Count > 0)
            _brackets.Pop();
        if (c is '[' or '{' or ']' or '}' or ',' or ' ' or '\t' || (c == '-' && IsBlankAt(at + 1)) || c == ':')
            return at + 1;
        if (char.IsWhiteSpace(c))
        {
            // A blank that only looks like one, between a sign of YAML's and what follows.
            Add(at, "' '", isCertain: true);
            return at + 1;
        }

        if (c is '"' or '\'')
            return BehindQuote(at, c);
        if (OpeningQuotes.Contains(c, StringComparison.Ordinal))
            return QuotedInChinese(at);
        if (OpeningBrackets.Contains(c, StringComparison.Ordinal))
        {
            Add(at, IsList(c) ? "[" : "{", isCertain: c != '【');
            _brackets.Push(c);
            return at + 1;
        }

        return Word(at, ref isKeyDone);
    }

    // A plain word or text, to the sign that ends it.
    private int Word(int from, ref bool isKeyDone)
    {
        for (var at = from; at < _line.Length; at++)
        {
            var c = _line[at];
            if (c == ':' && (IsBlankAt(at + 1) || (at + 1 < _line.Length && char.IsWhiteSpace(_line[at + 1]))))
            {
                isKeyDone = true;
                return at + 1;
            }

            if (c == '#' && at > from && IsBlankAt(at - 1))
                return _line.Length;
            if (c == '：' && IsKey(from, at, isKeyDone))
            {
                Add(at, "': '", isCertain: IsWordOfOurs(from, at));
                isKeyDone = true;
                return at + 1;
            }

            if (_brackets.Count > 0 && c is '，' or '、' or '；' && (IsList(_brackets.Peek()) || IsKeyAhead(at + 1)))
            {
                Add(at, "', '", isCertain: IsList(_brackets.Peek()) && c == '，');
                isKeyDone = false;
                return at + 1;
            }

            if (_brackets.Count > 0 && ClosingBrackets.Contains(c, StringComparison.Ordinal))
            {
                var opening = _brackets.Pop();
                Add(at, IsList(opening) ? "]" : "}", isCertain: opening is '［' or '｛');
                return at + 1;
            }

            if (_brackets.Count > 0 && c is ',' or ']' or '}')
            {
                isKeyDone = isKeyDone && c != ',';
                return at;
            }
        }

        return _line.Length;
    }

    private static bool IsList(char openingBracket) => openingBracket is '[' or '［' or '【';

    // Within brackets each part may have a key of its own.
    private bool IsKey(int from, int colon, bool isKeyDone) =>
        (!isKeyDone || _brackets.Count > 0) && colon > from && !_line.AsSpan(from, colon - from).ContainsAny(NotInKeys);

    private bool IsWordOfOurs(int from, int colon) => WordOfOurs().IsMatch(_line[from..colon]);

    private bool IsKeyAhead(int at) => KeyAhead().IsMatch(_line[at..]);

    private int BehindQuote(int at, char quote)
    {
        for (at++; at < _line.Length; at++)
        {
            if (_line[at] == '\\' && quote == '"')
                at++;
            else if (_line[at] == quote)
                return at + 1;
        }

        return at;
    }

    private int QuotedInChinese(int at)
    {
        var end = _line.AsSpan(at + 1).IndexOfAny(Quotes) is >= 0 and var next ? at + 1 + next : -1;
        // Text may well begin with a word in quotation marks and go on after it.
        if (end < 0 || !EndOfPart().IsMatch(_line[(end + 1)..]))
            return at + 1;
        var quote = _line[at] is '‘' or '’' or '＇' ? "'" : "\"";
        Add(at, quote, isCertain: true);
        Add(end, quote, isCertain: true);
        return end + 1;
    }

    private bool IsBlankAt(int at) => at >= _line.Length || _line[at] is ' ' or '\t';

    private void Add(int at, string instead, bool isCertain)
    {
        var sign = _line[at];
        var typed = char.IsWhiteSpace(sign)
            ? string.Create(CultureInfo.InvariantCulture, $"U+{(int)sign:X4}")
            : sign.ToString();
        _found.Add(new TypedSign(_number, at + 1, typed, instead, isCertain));
    }

    [GeneratedRegex(@"(^|[\s:：-])[|>][-+0-9]*\s*(#.*)?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BlockText();

    [GeneratedRegex(@"^\$?[a-z][a-z0-9_-]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WordOfOurs();

    [GeneratedRegex(@"^\s*[^\s,，、；:：{}\[\]]{1,20}\s*[:：]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex KeyAhead();

    [GeneratedRegex(@"^\s*([,，\]}］｝]|#|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EndOfPart();
}
