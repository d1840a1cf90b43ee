using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Matcher.Hits;
using Matcher.Reports.Tables;

namespace Matcher.Reports.Lists;

/// <summary>
/// The columns of a list that comes back, with 校验码 as the last: it is made from the line's own cells, so that it says the same as they do.
/// </summary>
internal sealed class SealedLines<T>
{
    /// <summary>Header of the column.</summary>
    public const string Header = "校验码";

    private readonly ListColumns<T> _columns;
    private readonly BureauSecret _secret;
    private readonly int _number;
    private readonly int _name;
    private readonly int _idNumber;
    private readonly int _says;

    /// <summary>Adds the column.</summary>
    /// <param name="columns">The others; 疑点编号, 姓名, 身份证号 and 疑点说明 are among them.</param>
    /// <param name="secret">Keys it.</param>
    public SealedLines(ListColumns<T> columns, BureauSecret secret)
    {
        _columns = columns.And([new ListColumn<T>(Header, CellKind.Text, _ => Cell.Blank) { IsAside = true }]);
        _secret = secret;
        _number = At("疑点编号");
        _name = At("姓名");
        _idNumber = At("身份证号");
        _says = At("疑点说明");
    }

    /// <summary>All columns.</summary>
    public ImmutableArray<ListColumn> Columns => ImmutableArray<ListColumn>.CastUp(_columns.All);

    /// <summary>A list of items in their order.</summary>
    public ListTable Table(string path, IEnumerable<T> items) => _columns.Table(path, items, RowOf);

    private ImmutableArray<Cell> RowOf(T item)
    {
        var row = _columns.CellsOf(item);
        row[^1] = Cell.Text(LineCheck.Of(_secret, row[_number].Value, row[_name].Value, row[_idNumber].Value, row[_says].Value));
        return ImmutableCollectionsMarshal.AsImmutableArray(row);
    }

    private int At(string header) => _columns.All.Select(column => column.Header).ToList().IndexOf(header);
}
