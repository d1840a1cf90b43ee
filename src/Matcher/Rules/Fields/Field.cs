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

    /// <summary>Its text; null when there is no such column (or nothing to work it out from), empty when the cell is.</summary>
    public abstract string? Read(Subject subject);

    /// <summary>The row it stands in, to say where.</summary>
    public abstract SourceRow? RowOf(Subject subject);

    /// <summary>Which field it is, to say so.</summary>
    public abstract FieldOrigin Origin { get; }

    /// <summary>Why there is nothing to read where it has no text at all.</summary>
    protected virtual DoubtReason WhyNothing => DoubtReason.NoColumn;

    /// <summary>That it cannot be used for a subject.</summary>
    public Doubt DoubtAbout(DoubtReason reason, Subject subject)
    {
        var place = RowOf(subject)?.Place;
        return new Doubt(Origin, reason, new Place(place?.File, place?.Sheet, place?.Row, Name));
    }

    /// <summary>That it has no text at all for a subject.</summary>
    public Doubt NothingToRead(Subject subject) => DoubtAbout(WhyNothing, subject);

    /// <summary>
    /// Why the value is not the whole truth: without a value why there is none, with a number that it is at least so much.
    /// Null: nothing is known to be missing.
    /// </summary>
    public virtual Doubt? DoubtOf(Subject subject) => null;
}

/// <summary>A column of the rule's source.</summary>
internal sealed record RowField(ColumnDefinition Column) : Field(Column.Name, Column.Type)
{
    public override FieldOrigin Origin { get; } = new(Column.Name, Column, IsOnRoster: false);

    public override MeaningList? Meanings => Column.Meanings;

    public override bool HoldsSeveral => Column.HoldsSeveral;

    public override string[] Parts(string text) => Column.Parts(text);

    public override string? Read(Subject subject) => subject.Row?[Column.Index];

    public override SourceRow? RowOf(Subject subject) => subject.Row;
}

/// <summary>A column of the roster.</summary>
internal sealed record RosterField(string Name, ColumnDefinition Column) : Field(Name, Column.Type)
{
    public override FieldOrigin Origin { get; } = new(Name, Column, IsOnRoster: true);

    public override MeaningList? Meanings => Column.Meanings;

    public override bool HoldsSeveral => Column.HoldsSeveral;

    public override string[] Parts(string text) => Column.Parts(text);

    public override string? Read(Subject subject) => subject.Person?[Column.Index];

    public override SourceRow? RowOf(Subject subject) => subject.Person?.Row;
}

/// <summary>What follows from the roster without standing in it.</summary>
internal sealed record PersonField(string Name, PersonFact Fact) : Field(Name, Fact.Type)
{
    public override FieldOrigin Origin { get; } = new(Name, Column: null, IsOnRoster: true);

    // It follows from the ID number.
    protected override DoubtReason WhyNothing => DoubtReason.NumberDamaged;

    public override string? Read(Subject subject) =>
        subject.Given.GetValueOrDefault(Fact.Name) ?? (subject.Person is { } person ? Fact.Read(person, subject.AsOf) : null);

    public override SourceRow? RowOf(Subject subject) => subject.Person?.Row;
}

/// <summary>What the engine says about a person for one kind of rule only.</summary>
internal sealed record GivenField(string Name, ColumnType Type = ColumnType.Text) : Field(Name, Type)
{
    public override FieldOrigin Origin { get; } = new(Name, Column: null, IsOnRoster: false);

    public override Doubt? DoubtOf(Subject subject) => subject.Doubts.GetValueOrDefault(Name);

    public override string? Read(Subject subject) => subject.Given.GetValueOrDefault(Name);

    public override SourceRow? RowOf(Subject subject) => subject.Person?.Row;
}
