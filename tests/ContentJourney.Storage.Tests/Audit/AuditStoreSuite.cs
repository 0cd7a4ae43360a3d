using ContentJourney.Engine.Audit;
using ContentJourney.Storage.Tests.Stores;

namespace ContentJourney.Storage.Tests.Audit;

/// <summary>Entries come back as they were written, the newest first.</summary>
public abstract class AuditStoreSuite<TFixture>(TFixture store) : IClassFixture<TFixture>
    where TFixture : StoreFixture
{
    private IAuditStore Audit => store.Get<IAuditStore>();

    [Fact]
    public async Task Add_Several_AreListedNewestFirstAndPageByPage()
    {
        AuditEntry[] entries = [.. Enumerable.Range(0, 5).Select(i => new AuditEntry
        {
            At = Some.Now.AddTicks(-i),
            Actor = $"actor \0 \\ {i}",
            Action = "change",
            Subject = $"keys/{i}",
            Before = i % 2 == 0 ? null : $$"""{"i":{{i}}}""",
            After = i % 2 == 0 ? """{"text":"a\\b"}""" : null,
        })];
        foreach (var entry in entries)
        {
            await Audit.AddAsync(entry, default);
        }

        var newest = await Audit.ListAsync(2, null, default);
        var older = await Audit.ListAsync(3, newest[^1].Number, default);

        Assert.Equal(entries.Reverse(), newest.Concat(older).Select(entry => entry with { Number = 0 }));
        Assert.All(newest.Concat(older).Zip(newest.Concat(older).Skip(1)), pair => Assert.True(pair.First.Number > pair.Second.Number));
    }
}
