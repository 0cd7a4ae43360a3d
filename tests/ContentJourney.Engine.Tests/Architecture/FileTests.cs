using System.Text.RegularExpressions;

namespace ContentJourney.Engine.Tests.Architecture;

public sealed partial class FileTests
{
    private static readonly string[] Sources = Repository.Files("src", ".cs");
    private static readonly string[] All = [.. Sources, .. Repository.Files("tests", ".cs")];

    [Fact]
    public void Files_HaveAtMost400Lines() =>
        Assert.DoesNotContain(All, file => Repository.Lines(file) > 400);

    [Fact]
    public void Files_HaveAMedianUnder60Lines()
    {
        var lines = Sources.Select(Repository.Lines).Order().ToArray();
        Assert.InRange(lines[lines.Length / 2], 1, 59);
    }

    [Fact]
    public void Namespace_IsTheFolder() => Assert.All(
        Sources.Where(file => Path.GetFileName(file) != "Program.cs"),
        file => Assert.Equal(
            $"{file}: {string.Join('.', file.Split('/').Skip(1).SkipLast(1))}",
            $"{file}: {Namespace().Match(Repository.Read(file)).Groups[1].Value}"));

    /// <summary>A file of several types is named after what they have in common.</summary>
    [Fact]
    public void FileName_OfOneType_IsThatType() => Assert.All(
        Sources.Select(file => (File: file, Types: Types().Matches(Repository.Read(file)))).Where(source => source.Types.Count == 1),
        source => Assert.Equal(
            $"{source.File}: {Path.GetFileName(source.File).Split('.')[0]}", $"{source.File}: {source.Types[0].Groups[1].Value}"));

    [Fact]
    public void Sources_HaveNothingLeftToDo() =>
        Assert.DoesNotContain(Sources, file => Unfinished().IsMatch(Repository.Read(file)));

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(
        @"^(?:(?:public|internal|static|sealed|abstract|readonly|partial|ref|unsafe) )*(?:class|record struct|record|struct|interface|enum|delegate \S+) (\w+)",
        RegexOptions.Multiline)]
    private static partial Regex Types();

    [GeneratedRegex(@"\b(?:TODO|FIXME|HACK|NotImplementedException)\b")]
    private static partial Regex Unfinished();
}
