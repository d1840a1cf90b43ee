using Matcher.Catalogue.Columns;
using Matcher.Catalogue.Meanings;
using Matcher.Catalogue.Rows;
using Matcher.Foundation.Problems;

namespace Matcher.Rules.Fields;

/// <summary>Something a rule may name: in a condition, a sentence, the evidence.</summary>
/// <param name="Name">As rules write it: <c>状态</c>, <c>花名册.年龄</c>.</param>
/// <param name="Type">What its values are.</param>
internal abstract record Field(string Name, ColumnType Type)
{
    /// <summary>Whether one text of it may be several values: a cell that may hold several codes.</summary>
    public virtual bool HoldsSeveral => false;

    /// <summary>The single values of a text.</summary>
    public virtual string[] Parts(string text) => [text];

    /// <summary>What its values stand for; null where a condition compares their spelling.</summary>
    public virtual MeaningList? Meanings => null;

    /// <summary>Whether its values are names or ID numbers, which nothing may keep plain.</summary>
    public virtual bool IsPrivate => Origin.Column is { } column
        && (column.Role is ColumnRole.Name or ColumnRole.IdNumber or ColumnRole.HeadName or ColumnRole.HeadIdNumber
            || column.Name.EndsWith("姓名", StringComparison.Ordinal)
            || column.Name.Contains("身份证号", StringComparison.Ordinal));

    /// <summary>Its text; null when there is no such column (or nothing to work it out from), empty when the cell is.</summary>
    public abstract string? Read(Subject subject);

    /// <summary>The row it stands in, to say where.</summary>
    public abstract SourceRow? RowOf(Subject subject);

    /// <summary>Which field it is, to say so.</summary>
    public abstract FieldOrigin Origin { get; }

    /// <summary>Why there is nothing to read where it has no text at all.</summary>
    protected virtual DoubtReason WhyNothing => DoubtReason.NoColumn;

    /// <summary>That it cannot be used for a subject.</summary>
    public Doubt DoubtAbout(DoubtReason reason, Subject subject) =>
        new(Origin, reason, RowOf(subject)?.Place.Under(Name) ?? new Place(Column: Name));

    /// <summary>That it has no text at all for a subject.</summary>
    public Doubt NothingToRead(Subject subject) => DoubtAbout(WhyNothing, subject);

    /// <summary>
    /// Why the value is not the whole truth: without a value why there is none, with a number that it is at least so much.
    /// Null: nothing is known to be missing.
    /// </summary>
    public virtual Doubt? DoubtOf(Subject subject) => null;
}
