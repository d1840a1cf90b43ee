namespace Matcher.Formats.Tables;

/// <summary>Takes the rows of one table, part by part.</summary>
internal interface IPartReceiver
{
    /// <summary>Has the rows of a part judged, on the calling thread; several threads may at the same time.</summary>
    /// <param name="read">Reads them one by one and says where it stopped. Called once.</param>
    JudgedPart Judge(Func<IRowJudge, long> read);

    /// <summary>Takes a part. Parts come in order, one at a time; what was judged and is not taken does not count.</summary>
    void Take(JudgedPart part);
}
