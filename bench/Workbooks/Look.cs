using System.Collections.Immutable;
using Matcher.Reports.Tables;
using Matcher.Reports.Workbooks;
namespace Matcher.Bench.Workbooks;
internal static class Look
{
    public static void Run(string folder)
    {
        var county = CountyList.Of("疑点清单", 120);
        WorkbookWriter.Write(folder, "柳林镇", new TextSheet("说明", [
            SheetParagraph.Title("柳林镇 低保数据比对核查工作簿"),
            SheetParagraph.Said("柳林县民政局 2023-07-06 比对，第1批次，共 120 条疑点。"),
            SheetParagraph.Emphasised("疑点不是结论：只说明数据之间对不上，未经入户核实，不得据此停发、核减或清退。"),
            SheetParagraph.Heading("一、这是什么"),
            SheetParagraph.Said("本簿列出本乡镇在民政、教育、住房公积金、车辆、工商、社保等部门数据中比对出的疑点，供乡镇入户核查。每一行是一条疑点；同一户的疑点排在一起，打印时不会分在两页。"),
            SheetParagraph.Heading("二、怎样填写"),
            SheetParagraph.Said("1. 只填黄色的列：核查结论、原因、处理意见、核查人一、核查人二、核查日期、备注。\n2. 核查结论与原因从下拉选项中选；确需另写的，直接输入。\n3. 每户须有两人核查（民发〔2021〕57号第十六条）。"),
            SheetParagraph.Heading("三、怎样送回"),
            SheetParagraph.Said("填好后存盘，文件名不必改，送回县民政局。可以排序、筛选、隐藏列，可以只填一部分；请不要删改疑点编号和校验码两列。"),
            SheetParagraph.Emphasised("本簿含个人信息，只供核查使用，不得外传。")]),
            new ListSheet("疑点清单", county) { FrozenThrough = "姓名", PageHead = "柳林镇 2023-07-06" });
    }
}
