using ContentJourney.Edge.Tests.Hosting;

namespace ContentJourney.Edge.Tests.Replay;

public sealed class ReplayTests
{
    private const string Map = "clicks=product-view,carts=add-to-cart,orders=order";

    [Fact]
    public async Task Replay_OttoTwice_AcceptsEverythingThenNothing()
    {
        using var folder = new TemporaryFolder();
        var settings = new Dictionary<string, string> { ["ContentJourney__DataDirectory"] = folder.Path };
        string[] args = ["replay", EdgeFiles.Shared("otto-sessions.jsonl"), "--map", Map];

        var first = await EdgeRun.ToEndAsync(args, settings);
        Assert.Equal((0, ""), (first.Code, first.Errors));
        Assert.Contains("862 touchpoints: 862 accepted, 0 duplicates, 0 rejected", first.Output, StringComparison.Ordinal);
        Assert.Equal(20, Lines(first, "session-").Count);
        Assert.All(Lines(first, "  after each tenth"), line => Assert.Equal(10, line.Split("  ", StringSplitOptions.RemoveEmptyEntries)[1].Split(' ').Length));

        var second = await EdgeRun.ToEndAsync(args, settings);
        Assert.Equal(0, second.Code);
        Assert.Contains("862 touchpoints: 0 accepted, 862 duplicates, 0 rejected", second.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing new was accepted", second.Output, StringComparison.Ordinal);
        Assert.Equal(Lines(first, "  "), Lines(second, "  "));
    }

    [Fact]
    public async Task Replay_ToARunningHost_KeepsGoingPastLinesThatCannotBeRead()
    {
        using var folder = new TemporaryFolder();
        await using var edge = await EdgeProcess.StartAsync(folder.Path);
        var file = folder.Write("sessions.jsonl", "broken\n{\"session\":1,\"events\":[{\"aid\":7,\"ts\":1659304800025,\"type\":\"orders\"}]}\n");
        var run = await EdgeRun.ToEndAsync(
            ["replay", file, "--map", Map, "--url", edge.Url.ToString()], new Dictionary<string, string> { ["ContentJourney__ManagementKey"] = EdgeProcess.ManagementKey });
        Assert.Equal(2, run.Code);
        Assert.Contains("sessions.jsonl, line 1: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains("1 touchpoints: 1 accepted, 0 duplicates, 0 rejected", run.Output, StringComparison.Ordinal);
        Assert.Contains("stage retention", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("clicks=no-such-type", "no-such-type", "product-view")]
    [InlineData("kicks=product-view", "--map", "")]
    public async Task Replay_WithAMapThatFitsNothing_SaysSo(string map, string word, string other)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("sessions.jsonl", """{"session":1,"events":[{"aid":7,"ts":1659304800025,"type":"clicks"}]}""");
        var run = await EdgeRun.ToEndAsync(["replay", file, "--map", map], new Dictionary<string, string> { ["ContentJourney__DataDirectory"] = folder.Path });
        Assert.Equal(1, run.Code);
        Assert.Contains(word, run.Errors, StringComparison.Ordinal);
        Assert.Contains(other, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_ToNobody_SaysThatNobodyAnswers()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("sessions.jsonl", """{"session":1,"events":[{"aid":7,"ts":1659304800025,"type":"clicks"}]}""");
        var run = await EdgeRun.ToEndAsync(["replay", file, "--map", Map, "--url", "http://127.0.0.1:9", "--key", "k"], new Dictionary<string, string>());
        Assert.Equal(1, run.Code);
        Assert.Contains("http://127.0.0.1:9/ does not answer", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_ToAHostWithoutAKey_AsksForOne()
    {
        var run = await EdgeRun.ToEndAsync(["replay", EdgeFiles.Program, "--map", Map, "--url", "http://127.0.0.1:9"], new Dictionary<string, string>());
        Assert.Equal(1, run.Code);
        Assert.Contains("--key", run.Errors, StringComparison.Ordinal);
    }

    private static List<string> Lines(EdgeExit run, string start) =>
        [.. run.Output.Split('\n').Where(line => line.StartsWith(start, StringComparison.Ordinal))];
}
