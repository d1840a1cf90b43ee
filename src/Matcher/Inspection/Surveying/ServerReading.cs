using Matcher.Catalogue.Config.Databases;

namespace Matcher.Inspection.Surveying;

/// <summary>How a run would read a table of a database.</summary>
/// <param name="Way">How the roster's numbers are brought; null: they are not, because every row is wanted.</param>
/// <param name="Queries">By how many queries the rows are handed over.</param>
/// <param name="Rows">How many rows were counted: all, or those first ones that stand for all.</param>
/// <param name="HandedOver">How many of them the server would hand over; it rules out the others.</param>
public sealed record ServerReading(KeyTransport? Way, int Queries, long Rows, long HandedOver);
