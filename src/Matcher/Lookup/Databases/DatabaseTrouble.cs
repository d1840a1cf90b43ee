using Matcher.Catalogue.Config.Databases;
using Matcher.Foundation.Problems;
using Matcher.Foundation.Problems.Families;
using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases;

/// <summary>What a user is told of a database that could not do what was asked.</summary>
internal static class DatabaseTrouble
{
    /// <summary>The problem behind what was thrown.</summary>
    /// <param name="error">What was thrown.</param>
    /// <param name="access">The database.</param>
    /// <param name="where">The table.</param>
    public static Problem ProblemOf(DatabaseFailedException error, DatabaseAccess access, Place where)
    {
        var code = error.Code.Length == 0 ? error.Fault.ToString() : error.Code;
        var told = string.IsNullOrEmpty(error.ServerWords) ? code : $"{code}: {error.ServerWords}";
        return error.Fault switch
        {
            DatabaseFault.Unreachable => DatabaseProblems.Unreachable(where, access.Address, code),
            DatabaseFault.NotTrusted => DatabaseProblems.NotTrusted(where, access.Address, code),
            DatabaseFault.AccessRefused => DatabaseProblems.AccessRefused(where, access.Address, code),
            DatabaseFault.NoRight => DatabaseProblems.NoRight(where, told),
            DatabaseFault.NoTable => DatabaseProblems.NoTable(where, told),
            DatabaseFault.NoColumn => DatabaseProblems.NoColumn(where, told),
            DatabaseFault.BadQuery => DatabaseProblems.BadQuery(where, told),
            DatabaseFault.TimeOver => DatabaseProblems.TimeOver(where, access.TimeLimit),
            DatabaseFault.Broken => DatabaseProblems.Broken(where, code),
            DatabaseFault.HidesRows => DatabaseProblems.HidesRows(where, code),
            _ => DatabaseProblems.ServerFailed(where, code),
        };
    }
}
