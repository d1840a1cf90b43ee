using System.Diagnostics.CodeAnalysis;
using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Rows;
using Matcher.Identity;
using Matcher.Identity.Cells;
using Matcher.Values;

namespace Matcher.Roster;

/// <summary>One person drawing the allowance: one row of the roster.</summary>
public sealed record Person
{
    // A county has two hundred thousand of these: nothing that the row or the number already says is held once more.
    private const int NoStart = -1;
    private const int NotReadable = -2;

    private readonly RowStore _rows;
    private readonly OwnTexts? _own;
    private readonly ulong _digits17;
    private readonly decimal _share = decimal.MinValue;
    private readonly int _start = NoStart;
    private readonly int _paid = NoStart;
    private readonly byte _idClass;
    private readonly byte _coverage;

    /// <summary>A person of a row on its own.</summary>
    public Person()
    {
        _rows = null!;
    }

    /// <summary>The person of one of the roster's rows, which has the name and the relation.</summary>
    [SetsRequiredMembers]
#pragma warning disable CS8618 // Row and the texts follow from these.
    internal Person(RowStore rows, int index, FieldValue<DateOnly> benefitStart, FieldValue<DateOnly> paidMonth)
    {
        _rows = rows;
        Index = index;
        _start = DayNumberOf(benefitStart);
        _paid = DayNumberOf(paidMonth);
    }
#pragma warning restore CS8618

    /// <summary>0-based place on the roster.</summary>
    public required int Index { get; init; }

    /// <summary>0-based place of the household in <see cref="LoadedRoster.Households"/>.</summary>
    public required int HouseholdIndex { get; init; }

    /// <summary>The roster row; its definition is the source <c>roster</c>.</summary>
    public required SourceRow Row
    {
        get => _rows is LoneRow one ? one.Row : new SourceRow(_rows, Index);
        init => _rows = new LoneRow(value);
    }

    /// <summary>姓名 as written.</summary>
    public required string Name
    {
        get => _own?.Name ?? OfRow(ColumnRole.Name);
        init => _own = (_own ?? OwnTexts.None) with { Name = value };
    }

    /// <summary>身份证号 as written.</summary>
    [AllowNull]
    public required string RawId
    {
        get => _own?.RawId ?? IdNumber.FromCheckedDigits(_digits17).ToString();
        init => _own = (_own ?? OwnTexts.None) with { RawId = value };
    }

    /// <summary>What that number turned out to be.</summary>
    public required IdClass IdClass
    {
        get => (IdClass)_idClass;
        init => _idClass = (byte)value;
    }

    /// <summary>The number that sources are compared with; null when it is damaged or another document.</summary>
    public required IdNumber? Number
    {
        get => _digits17 == 0 ? null : IdNumber.FromCheckedDigits(_digits17);
        init => _digits17 = value?.Digits17 ?? 0;
    }

    /// <summary>The text of another document (passport, permit), cleaned; null for identity numbers.</summary>
    public required string? OtherDocument
    {
        get => _own?.OtherDocument;
        init => _own = (_own ?? OwnTexts.None) with { OtherDocument = value };
    }

    /// <summary>
    /// Whether sources can be asked about this person for certain. Not where the number is damaged, nor where a document may just as
    /// well be a telephone number: a match of it counts, but finding none says nothing.
    /// </summary>
    internal bool IsComparable => Number is not null || (OtherDocument is { } document && !DocumentForm.IsDoubtful(document));

    /// <summary>与户主关系.</summary>
    public required string Relation
    {
        get => _own?.Relation ?? OfRow(ColumnRole.Relation);
        init => _own = (_own ?? OwnTexts.None) with { Relation = value };
    }

    /// <summary>This person's share of the allowance, yuan a month; null when the roster does not give it.</summary>
    public required decimal? MonthlyShare
    {
        get => _share == decimal.MinValue ? null : _share;
        init => _share = value ?? decimal.MinValue;
    }

    /// <summary>First day of the first month paid; null when the roster does not give it.</summary>
    public required DateOnly? BenefitStart
    {
        get => _start < 0 ? null : DateOnly.FromDayNumber(_start);
        init => _start = value?.DayNumber ?? NoStart;
    }

    /// <summary>The month that the roster was last paid for; null when it does not say: then it is the month of the as-of date.</summary>
    public DateOnly? PaidMonth
    {
        get => _paid < 0 ? null : DateOnly.FromDayNumber(_paid);
        init => _paid = value?.DayNumber ?? NoStart;
    }

    /// <summary>Whether the roster has something for <see cref="BenefitStart"/> that nobody can read.</summary>
    public bool IsStartUnreadable
    {
        get => _start == NotReadable;
        init => _start = value ? NotReadable : _start;
    }

    /// <summary>
    /// Whether the roster has something for <see cref="PaidMonth"/> that nobody can read: then nobody knows what was last paid.
    /// </summary>
    public bool IsPaidMonthUnreadable
    {
        get => _paid == NotReadable;
        init => _paid = value ? NotReadable : _paid;
    }

    /// <summary>Whether the allowance covers this person; only in doubt where 单人保 covers one of several on the roster.</summary>
    public Coverage Coverage
    {
        get => (Coverage)_coverage;
        init => _coverage = (byte)value;
    }

    /// <summary>First day of the last month paid up to a day.</summary>
    public DateOnly LastPaidMonth(DateOnly asOf)
    {
        var last = PaidMonth is { } paid && paid < asOf ? paid : asOf;
        return new DateOnly(last.Year, last.Month, 1);
    }

    /// <summary>One of the values of <see cref="Row"/>.</summary>
    /// <param name="column">0-based place in the roster's columns.</param>
    public string? this[int column] => _rows.Value(Index, column);

    private string OfRow(ColumnRole role) =>
        (_rows.Source.WithRole(role) is { } column ? _rows.Value(Index, column.Index) : null) ?? "";

    private static int DayNumberOf(FieldValue<DateOnly> date) => date.State switch
    {
        FieldState.Read => date.Value.DayNumber,
        FieldState.Unreadable => NotReadable,
        _ => NoStart,
    };

    /// <summary>What is not as the row, or the number, says it; null: it is.</summary>
    private sealed record OwnTexts(string? Name, string? RawId, string? OtherDocument, string? Relation)
    {
        public static readonly OwnTexts None = new(null, null, null, null);
    }

    private sealed class LoneRow(SourceRow row) : RowStore(row.Source)
    {
        public SourceRow Row => row;

        public override string? Value(int index, int column) => row[column];

        public override RowPlace PlaceOf(int index) => row.Place;
    }
}
