namespace Matcher.Formats.Tables;

[TestFixture]
public sealed class ShownHeaderTests
{
    [TestCase("姓名,身份证号", ExpectedResult = "姓名、身份证号")]
    [TestCase("姓名,,2023年度缴费", ExpectedResult = "姓名、2023年度缴费")] // an empty header is none
    [TestCase("王小明,149901197001010013", ExpectedResult = "王**、149901********0013")] // a file without headers
    [TestCase("王小明,149901700101001,正常", ExpectedResult = "王**、149901*****1001、正**")]
    // several in a cell
    [TestCase("王小明李秀兰,149901197001010013149901195803120223", ExpectedResult = "王**、149901**************************0223")]
    [TestCase("王小明,１４９９０１１９７００１０１００１３", ExpectedResult = "王**、１４９９０１********００１３")] // full width
    public string Headers_are_shown_and_people_are_not(string cells) => ShownHeader.Of(cells.Split(','));
}
