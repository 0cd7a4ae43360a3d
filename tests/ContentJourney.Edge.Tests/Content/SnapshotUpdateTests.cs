using System.Text;
using ContentJourney.Edge.Configuration;
using ContentJourney.Edge.Content;
using Microsoft.Extensions.Options;

namespace ContentJourney.Edge.Tests.Content;

public sealed class SnapshotUpdateTests
{
    private const string Empty = """{"items":[]}""";
    private readonly Source _source = new() { Text = Empty, Version = "1" };
    private readonly SnapshotCatalog _catalog = new(Options.Create(new EdgeOptions()));
    private readonly SnapshotUpdate _update;

    public SnapshotUpdateTests() => _update = new SnapshotUpdate(_source, _catalog);

    [Fact]
    public async Task Refresh_SameVersion_KeepsTheSnapshot()
    {
        Assert.True(await _update.RefreshAsync(default));
        var first = _catalog.Snapshot;
        Assert.False(await _update.RefreshAsync(default));
        Assert.Same(first, _catalog.Snapshot);
    }

    [Fact]
    public async Task Refresh_BrokenThenMended_KeepsTheLastGoodOneAndSaysWhy()
    {
        await _update.RefreshAsync(default);
        var first = _catalog.Snapshot;

        (_source.Text, _source.Version) = ("""{"items":7}""", "2");
        var fault = await Assert.ThrowsAsync<SnapshotException>(() => _update.RefreshAsync(default));
        Assert.Equal("The content of the test is invalid: items must be an array, not a number", fault.Message);
        Assert.Equal(fault.Message, _update.Fault);
        Assert.Same(first, _catalog.Snapshot);
        Assert.False(await _update.RefreshAsync(default));

        (_source.Text, _source.Version) = (Empty, "3");
        Assert.True(await _update.RefreshAsync(default));
        Assert.Null(_update.Fault);
        Assert.NotSame(first, _catalog.Snapshot);
    }

    [Fact]
    public async Task Refresh_GoneAndBackAsItWas_IsNoFaultAnyMore()
    {
        await _update.RefreshAsync(default);
        _source.Text = null;
        await Assert.ThrowsAsync<SnapshotException>(() => _update.RefreshAsync(default));
        Assert.Equal("gone", _update.Fault);

        _source.Text = Empty;
        await _update.RefreshAsync(default);
        Assert.Null(_update.Fault);
    }

    private sealed class Source : ISnapshotSource
    {
        public string? Text { get; set; }

        public string Version { get; set; } = "";

        public string Name => "the test";

        public TimeSpan Interval => TimeSpan.FromSeconds(1);

        public Task<SnapshotBytes?> ReadAsync(string? knownVersion, CancellationToken cancellationToken)
        {
            if (Text is null)
            {
                throw new SnapshotException("gone");
            }

            return Task.FromResult(knownVersion == Version ? null : new SnapshotBytes(Encoding.UTF8.GetBytes(Text), Version));
        }
    }
}
