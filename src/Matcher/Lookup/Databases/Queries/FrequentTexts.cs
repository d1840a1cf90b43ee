using System.Collections.Immutable;
using System.Text;
using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases.Queries;

/// <summary>The texts that a column has in the first rows of a relation, where they are few: words, and no names or amounts.</summary>
internal static class FrequentTexts
{
    private const int RowsLookedAt = 100_000;
    private const int MostWords = 200;

    /// <summary>
    /// Finds them; none where there are too many. Which rows come first does not matter: a text that is not found is not lost.
    /// </summary>
    public static ImmutableArray<string> Of(
        DatabaseSession session, Relation relation, DatabaseColumn column, CancellationToken cancellation)
    {
        var sql = session.Sql;
        var first = sql.Limit($"SELECT {sql.Text(column)} AS w FROM {sql.From(relation)}", RowsLookedAt);
        var texts = ImmutableArray.CreateBuilder<string>();
        using var rows = session.Rows(sql.Limit($"SELECT DISTINCT w FROM ({first}) AS f", MostWords + 1), columns: 1, cancellation);
        while (rows.Read())
        {
            var cell = rows.Cell(0);
            // What is no UTF-8 would come back as another text.
            if (!cell.IsEmpty && System.Text.Unicode.Utf8.IsValid(cell))
                texts.Add(Encoding.UTF8.GetString(cell));
        }

        return texts.Count > MostWords ? [] : texts.ToImmutable();
    }
}
