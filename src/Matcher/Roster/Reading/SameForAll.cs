namespace Matcher.Roster.Reading;

/// <summary>A column that the table does not have; it says the same of everybody.</summary>
internal sealed class SameForAll(int code) : CellCodes
{
    public override int Of(ReadOnlySpan<byte> cell) => code;
}
