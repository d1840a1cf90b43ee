using CsCheck;
using Matcher.Hits;
using Matcher.Values;

namespace Matcher.Returns;

/// <summary>Whatever single sign somebody edits in 姓名, 身份证号 or 疑点说明 is found, and who edits nothing is told nothing.</summary>
[TestFixture]
public sealed class EditedLinesTests
{
    private const string Number = "Z7TJ-F2EK-BHPF";

    // What people and spreadsheets put in place of a sign: its like in another width, its neighbour, what looks the same.
    private static readonly Gen<char> Signs = Gen.OneOf(
        Gen.Char["刘旭阳洋张丹娥晋示例·㵘０１ＸＡ，（）0123456789XxAaO,.-()：:"], Gen.Char['一', '龥']);

    private static readonly Gen<Line> Lines = Gen.Select(
        Gen.String[Gen.Char["刘旭阳洋张丹娥·㵘 "], 1, 6],
        Gen.String[Gen.Char["0123456789X"], 15, 18],
        Gen.String[Signs, 1, 60]).Select((name, id, says) => new Line(name, id, says))
        .Where(line => new[] { line.Name, line.Id, line.Says }.All(text => text == SpreadsheetText.Unwrapped(text) && text.Trim() == text));

    [Test]
    public void Every_edit_of_one_sign_is_found() => Gen.Select(Lines, Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 1000], Signs)
        .Sample((line, column, edit, place, sign) =>
        {
            var texts = new[] { line.Name, line.Id, line.Says };
            var check = LineCheck.Of(Read.Secret, Number, line.Name, line.Id, line.Says);
            var edited = Edited(texts[column], edit, place, sign);
            // A blank that was typed or deleted around a text is no edit of it.
            if (edited.Trim() == texts[column].Trim())
                return;
            texts[column] = edited;
            Assert.That(LineCheck.Verify(Read.Secret, check, Number, texts[0], texts[1], texts[2]), Is.EqualTo(LineCheckResult.Edited));
        }, iter: 20_000);

    [Test]
    public void The_verdict_of_an_edited_line_lands_and_the_edit_is_told()
    {
        var line = new Line("刘旭洋", "149901198803241395", "名下有小型轿车，号牌晋JA0171");
        var check = LineCheck.Of(Read.Secret, Number, line.Name, line.Id, line.Says);
        var read = Read.Csv($"疑点编号,姓名,身份证号,疑点说明,核查结论,校验码\n{Number},刘旭阳,{line.Id},{line.Says},属实,{check}\n").Lines.Single();
        Assert.That(read.IsRefused, Is.False);
        Assert.That(read.Told.Select(problem => problem.Name), Is.EqualTo(new[] { "ReturnedLineEdited" }));
    }

    private static string Edited(string text, int edit, int place, char sign)
    {
        var at = place % text.Length;
        return edit switch
        {
            0 => text[..at] + sign + text[(at + 1)..],
            1 => text[..at] + text[(at + 1)..],
            _ => text[..at] + sign + text[at..],
        };
    }

    private sealed record Line(string Name, string Id, string Says);
}
