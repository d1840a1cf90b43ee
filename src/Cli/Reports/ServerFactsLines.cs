using Matcher.Catalogue.Config.Databases;
using Matcher.Cli.Resources;
using Matcher.Inspection.Surveying;

namespace Matcher.Cli.Reports;

/// <summary>What the server says of a table in a database, line by line.</summary>
internal static class ServerFactsLines
{
    /// <summary>The server, the connection, the rows, and how a run would read them.</summary>
    public static IEnumerable<string> Of(ServerFacts server, CliTexts texts)
    {
        yield return texts.Of("ServerProduct", server.Product, server.Server, server.TimeLimit.ToString("c", texts.Language));
        yield return texts.Of(server.Security);
        yield return server.EstimatedRows is { } rows ? texts.Of("ServerRowsEstimated", rows) : texts.Of("ServerRowsUnknown");
        yield return server.RowKey.IsEmpty ? texts.Of("ServerRowKeyNone") : texts.Of("ServerRowKey", Listed(server.RowKey, texts));
        if (server is { IdColumn: { } id, IsIndexed: { } isIndexed })
        {
            yield return texts.Of("ServerId", id.Name, id.Type, texts.Of(isIndexed ? "ServerIndexed" : "ServerNotIndexed"));
            if (server.Reading is not { } reading)
                yield return texts.Of("ServerReadingUnknown");
            else
            {
                yield return reading.Way switch
                {
                    null => texts.Of("ServerWay_None"),
                    KeyTransport.TemporaryTable when server.Kind == DatabaseKind.ClickHouse => texts.Of("ServerWay_WithQueries"),
                    KeyTransport.TemporaryTable => texts.Of("ServerWay_TemporaryTable"),
                    _ => texts.Of("ServerWay_Lists", reading.Queries),
                };
                yield return texts.Of(server.IsReadWhole ? "ServerHandsOver" : "ServerHandsOverFirst", reading.Rows, reading.HandedOver);
            }

            if (!server.IsReadWhole)
                yield return texts.Of("ServerNotReadWhole");
        }
    }

    /// <summary>All columns with the server's names of their types.</summary>
    public static IEnumerable<string> Columns(ServerFacts server, CliTexts texts) =>
        [texts.Of("ServerColumns", Listed(server.Columns.Select(column => texts.Of("ServerColumn", column.Name, column.Type)), texts))];

    private static string Listed(IEnumerable<string> words, CliTexts texts) => string.Join(texts.Of("ListSeparator"), words);
}
