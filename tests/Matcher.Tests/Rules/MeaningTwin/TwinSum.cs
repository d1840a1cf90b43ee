using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Matcher.Rules.MeaningTwin;

/// <summary>The figures of a household: what is certain, and whether there may be more.</summary>
internal sealed class TwinSum(TwinCounty county, TwinConditions conditions, TwinRule rule, ImmutableArray<TwinPerson> members)
{
    private readonly HashSet<string> _rows = new(StringComparer.Ordinal);
    private readonly HashSet<string> _things = new(StringComparer.OrdinalIgnoreCase);
    private decimal _total;
    private bool _isMissing;
    private bool _isUnsure;
    private bool _isUnknown;
    private bool _hasFigure;

    /// <summary>Whether any source says something: of nothing there is no sum.</summary>
    public bool HasAny => _hasFigure || _isMissing || _isUnknown;

    /// <summary>Adds the rows of a source that count.</summary>
    public void Add(YamlNode figure, ImmutableArray<TwinMatch> matches)
    {
        foreach (var member in members)
            AddMember(figure, [.. matches.Where(match => match.Person == member)]);
    }

    /// <summary>What the rule's condition is asked about.</summary>
    public TwinSubject Subject()
    {
        var head = members.First(member => member.IsHead);
        var place = county.Roster.PlaceOf("家庭人口");
        var counts = members.Select(member => TwinValue.Number(member.Values[place]).Value)
            .Where(count => count is >= 1 and <= 99 && count == decimal.Truncate(count.Value))
            .ToList();
        var heads = counts.Count == 0 ? (decimal?)null : Math.Max(counts.Max()!.Value, members.Length);
        var isPerHead = rule.Body.Text("per_head") is not null;
        var mayBeMore = _isMissing || _isUnsure || members.Any(member => member.Number is null) || (isPerHead && heads > members.Length);
        var given = ImmutableDictionary<string, string>.Empty;
        ImmutableHashSet<string> unknown = [];
        if (_isUnknown)
            unknown = unknown.Add("合计").Add("人均");
        else
            given = given.Add("合计", _total.ToString(CultureInfo.InvariantCulture));
        if (isPerHead && heads is null)
            unknown = unknown.Add("人均");
        else if (isPerHead && !_isUnknown)
            given = given.Add("人均", (Math.Floor(_total * 100 / heads!.Value) / 100).ToString(CultureInfo.InvariantCulture));
        return new TwinSubject(Source: null, Record: null, head)
        {
            Given = given,
            AtLeast = mayBeMore ? ["合计", "人均"] : [],
            NotKnown = unknown,
        };
    }

    private void AddMember(YamlNode figure, List<TwinMatch> matches)
    {
        var source = county.Sources[figure.Text("source")!];
        var rows = matches
            .Select(match => (Match: match, conditions.Ask(figure.At("when"), new TwinSubject(source, match.Record, match.Person)).Truth))
            .Where(row => row.Truth != TwinTruth.No)
            .ToList();
        var monthColumn = figure.Text("latest_by") is { } latest ? source.PlaceOf(latest) : -1;
        var isByMonth = monthColumn >= 0 && rows.Exists(row => row.Match.Record.Values[monthColumn].Length > 0);
        var isLatestKnown = true;
        var counted = new List<TwinMatch>();
        foreach (var (match, truth) in rows)
        {
            if (!rule.Grades.Contains(match.Grade))
            {
                _isUnsure = true;
                continue;
            }

            var isSure = truth == TwinTruth.Yes && (!isByMonth || Month(match) is not null);
            if (isSure)
                counted.Add(match);
            _isMissing |= !isSure;
            isLatestKnown &= isSure;
        }

        if (isByMonth)
            counted = isLatestKnown ? counted.FindAll(match => Month(match) == counted.Max(Month)) : [];
        foreach (var match in counted)
            Count(figure, source, match);

        string? Month(TwinMatch match) =>
            TwinValue.Date(match.Record.Values[monthColumn]).Value?.ToString("yyyy-MM", CultureInfo.InvariantCulture);
    }

    private void Count(YamlNode figure, TwinSource source, TwinMatch match)
    {
        if (figure.Text("count") is { } thing)
        {
            var value = match.Record.Values[source.PlaceOf(thing)];
            _isMissing |= value.Length == 0;
            _hasFigure |= value.Length > 0;
            if (value.Length > 0 && _things.Add(value))
                _total++;
            return;
        }

        var amount = TwinValue.Number(match.Record.Values[source.PlaceOf(figure.Text("add")!)]);
        if (amount.Value is not { } added)
            _isMissing = true;
        else if (added < 0)
            _isUnknown = true;
        else if (_rows.Add($"{source.Id}|{string.Join('|', match.Record.Values)}"))
            (_total, _hasFigure) = (_total + added, true);
    }
}
