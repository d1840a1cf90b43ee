using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Matcher.Foundation.Characters;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Matcher.Foundation.Yaml;

/// <summary>Reads a YAML file into nodes with positions; says every duplicate key, and where the syntax breaks.</summary>
internal static partial class YamlFile
{
    private const int DeepestNesting = 200;

    // A rule saved by an editor as GBK must be refused: its columns and words would silently be other ones.
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file. Null, with a problem, when there is nothing to work with.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="shownAs">The path in messages.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static YamlNode? Read(string path, string shownAs, ProblemList problems)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            problems.Add(YamlProblems.FileMissing(new Place(shownAs)));
            return null;
        }

        try
        {
            return Parse(File.ReadAllText(path, StrictUtf8), shownAs, problems);
        }
        catch (DecoderFallbackException)
        {
            problems.Add(YamlProblems.NotUtf8(new Place(shownAs)));
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add(YamlProblems.Unreadable(new Place(shownAs), error.GetType().Name));
            return null;
        }
    }

    /// <summary>Reads a text.</summary>
    public static YamlNode? Parse(string text, string shownAs, ProblemList problems)
    {
        if (NestsTooDeep(text))
        {
            problems.Add(YamlProblems.TooDeep(new Place(shownAs)));
            return null;
        }

        var typed = TypedSigns.In(text);
        try
        {
            var root = new Composer(new Parser(new StringReader(text)), shownAs, problems).Document();
            TellOf(typed.Where(sign => sign.IsCertain), shownAs, problems);
            return root;
        }
        catch (YamlException error)
        {
            // The parser says "cannot start any token", which helps nobody who sees nothing but white space.
            if (TabFrom(text, (int)error.Start.Line) is { } tab)
                problems.Add(YamlProblems.Tab(new Place(shownAs, Line: tab, Position: 1)));
            else if (!TellOf(typed.Where(sign => sign.IsCertain || IsNear(sign, error, text)), shownAs, problems))
                problems.Add(BlankMissing(text, error, shownAs) ?? YamlFaults.Of(error, At(shownAs, error.Start)));
            return null;
        }
    }

    private static bool TellOf(IEnumerable<TypedSign> signs, string shownAs, ProblemList problems)
    {
        var told = signs
            .Select(sign => YamlProblems.TypedSign(new Place(shownAs, Line: sign.Line, Position: sign.Position), sign.Typed, sign.Instead))
            .ToList();
        problems.AddRange(told);
        return told.Count > 0;
    }

    private static Problem? BlankMissing(string text, YamlException error, string shownAs)
    {
        foreach (var (index, line) in text.Split('\n').Index().Where(one => Math.Abs(one.Index + 1 - error.Start.Line) <= 1))
        {
            if (KeyWithoutBlank().Match(line) is { Success: true } key)
                return YamlProblems.BlankAfterColon(new Place(shownAs, Line: index + 1, Position: key.Length + 1), key.Groups["key"].Value);
        }

        return null;
    }

    [GeneratedRegex(@"^\s*(?:-\s+)?(?<key>[a-z_][a-z0-9_-]*):(?=[^\s/\\])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex KeyWithoutBlank();

    // The parser notices a line or two later; a bracket that it does not see closed, much later.
    private static bool IsNear(TypedSign sign, YamlException error, string text) =>
        sign.Line <= error.End.Line + 1
        && (sign.Line >= error.Start.Line - 2
            || "[]{}".Contains(sign.Instead, StringComparison.Ordinal)
            || string.Join('\n', text.Split('\n')[(sign.Line - 1)..(int)(error.Start.Line - 1)]) is var between
                && between.Count(c => c is '[' or '{') > between.Count(c => c is ']' or '}'));

    // The scanner calls itself for every level, and a stack that overflows cannot be caught. Brackets inside quotes count
    // too: no file of ours has so many.
    private static bool NestsTooDeep(string text)
    {
        var depth = 0;
        foreach (var c in text)
        {
            depth += c is '[' or '{' ? 1 : c is ']' or '}' ? -1 : 0;
            if (depth > DeepestNesting)
                return true;
        }

        return false;
    }

    // The parser may blame the beginning of the mapping; the tab is then further down.
    private static int? TabFrom(string text, int line)
    {
        var tabbed = text.Split('\n').Index().Skip(line - 1).Where(one => IsTabbed(one.Item.TrimEnd())).Select(one => (int?)one.Index + 1);
        return tabbed.FirstOrDefault();

        static bool IsTabbed(string one) => one[..^one.TrimStart(' ', '\t').Length].Contains('\t', StringComparison.Ordinal);
    }

    private static Place At(string file, Mark mark) =>
        new(file, Line: (int)mark.Line, Position: (int)mark.Column);

    private sealed class Composer(IParser parser, string file, ProblemList problems)
    {
        public YamlNode? Document()
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
                return new YamlMap(new Place(file, Line: 1, Position: 1), []);
            var root = Node();
            parser.Consume<DocumentEnd>();
            if (parser.TryConsume<DocumentStart>(out var second))
                problems.Add(YamlProblems.SecondDocument(At(file, second.Start)));
            return root;
        }

        private YamlNode Node()
        {
            // An anchor is refused too: without aliases it does nothing, and whoever wrote it expects something.
            if (parser.Current is NodeEvent { Anchor.IsEmpty: false } anchored)
                throw new YamlException(anchored.Start, anchored.End, YamlFaults.NoAnchors);
            if (parser.TryConsume<MappingStart>(out var map))
                return Map(map);
            if (parser.TryConsume<SequenceStart>(out var list))
                return List(list);
            if (parser.TryConsume<Scalar>(out var scalar))
                return Scalar(scalar);
            var odd = parser.Current!;
            throw new YamlException(odd.Start, odd.End, YamlFaults.NoAnchors);
        }

        private YamlScalar Scalar(Scalar scalar) =>
            new(At(file, scalar.Start), WellFormedText.Of(scalar.Value), scalar.Style is not ScalarStyle.Plain);

        private YamlList List(SequenceStart start)
        {
            var items = ImmutableArray.CreateBuilder<YamlNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
                items.Add(Node());
            return new YamlList(At(file, start.Start), items.ToImmutable());
        }

        private YamlMap Map(MappingStart start)
        {
            var entries = ImmutableArray.CreateBuilder<YamlEntry>();
            var seen = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                if (Node() is not YamlScalar key)
                    throw new YamlException(parser.Current!.Start, parser.Current.End, YamlFaults.KeyNoWord);
                var value = Node();
                if (seen.TryAdd(key.Text, key))
                    entries.Add(new YamlEntry(key, value));
                else
                    problems.Add(YamlProblems.DuplicateKey(key.Where, key.Text, seen[key.Text].Where.Line!.Value));
            }

            return new YamlMap(At(file, start.Start), entries.ToImmutable());
        }
    }
}
