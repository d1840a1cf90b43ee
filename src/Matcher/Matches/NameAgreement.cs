using Matcher.Identity.Names;

namespace Matcher.Matches;

/// <summary>
/// How often the names of rows agree with those of the people whose numbers they have, by part of the roster. A few people have changed
/// their names and a few were mistyped; where most disagree, the names are garbled or of somebody else, and so may be everything else.
/// Not for several threads.
/// </summary>
internal sealed class NameAgreement
{
    private NameFigures[] _byPart = [];

    /// <summary>Over all parts of the roster.</summary>
    public NameFigures Total
    {
        get
        {
            var total = default(NameFigures);
            foreach (var part in _byPart)
                total = total.Plus(part);
            return total;
        }
    }

    /// <summary>Of one part of the roster.</summary>
    public NameFigures Of(int rosterPart) => rosterPart < _byPart.Length ? _byPart[rosterPart] : default;

    /// <summary>Counts a row whose number is somebody's.</summary>
    /// <param name="rosterPart">0-based part of the roster that the person is in.</param>
    /// <param name="names">How the names compared.</param>
    /// <param name="onRoster">The roster's name.</param>
    /// <param name="inSource">The row's name; null where there is none, or where it is known to be the same.</param>
    public void Add(int rosterPart, NameComparison names, string onRoster, string? inSource)
    {
        if (names == NameComparison.Unknown
            && !PersonName.IsLost(inSource)
            && !(PersonName.IsLost(onRoster) && !string.IsNullOrEmpty(inSource)))
            return;
        var isAgainst = names is NameComparison.Different or NameComparison.Unknown;
        Add(rosterPart, new NameFigures(isAgainst ? 1 : 0, 1));
    }

    /// <summary>Adds what another counted.</summary>
    public void Add(NameAgreement other)
    {
        for (var part = 0; part < other._byPart.Length; part++)
            Add(part, other._byPart[part]);
    }

    private void Add(int part, NameFigures figures)
    {
        if (part >= _byPart.Length)
            Array.Resize(ref _byPart, part + 1);
        _byPart[part] = _byPart[part].Plus(figures);
    }
}

/// <summary>How many of the matched rows with a name on both sides disagree.</summary>
/// <param name="Against">Rows with another name, or with one that was lost in some code page.</param>
/// <param name="Compared">Rows with a name on both sides.</param>
internal readonly record struct NameFigures(long Against, long Compared)
{
    // One name in twenty being different is much: then three of five by chance are one source in a thousand, and with more rows
    // fewer. With less than five rows nothing is said: a source may well know two people, one of them by her former name.
    private const int FewestRows = 5;

    /// <summary>Whether they are so many that they show something.</summary>
    public bool SayMuch => Compared >= FewestRows;

    /// <summary>Whether so many disagree that the names of one side cannot be those of the people.</summary>
    public bool AreSuspect => SayMuch && Against * 2 > Compared;

    /// <summary>Both together.</summary>
    public NameFigures Plus(NameFigures other) => new(Against + other.Against, Compared + other.Compared);
}
