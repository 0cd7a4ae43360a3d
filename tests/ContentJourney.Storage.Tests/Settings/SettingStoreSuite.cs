using ContentJourney.Storage.Tests.Stores;

namespace ContentJourney.Storage.Tests.Settings;

/// <summary>Settings are shared by all nodes.</summary>
public abstract class SettingStoreSuite<TFixture>(TFixture store) : IClassFixture<TFixture>
    where TFixture : StoreFixture
{
    private readonly string _name = $"{Guid.NewGuid():N}";

    [Fact]
    public async Task Find_NeverSaved_IsNull() => Assert.Null(await store.Settings.FindAsync(_name, default));

    [Fact]
    public async Task Save_Twice_IsReplaced()
    {
        await store.Settings.SaveAsync(_name, "first", default);
        await store.Settings.SaveAsync(_name, "", default);

        Assert.Equal("", await store.Settings.FindAsync(_name, default));
    }

    [Fact]
    public async Task GetOrAdd_ManyAtOnce_AllGetTheSame()
    {
        var values = await Task.WhenAll(Enumerable.Range(0, 32).Select(node => Task.Run(async () =>
            await store.Settings.GetOrAddAsync(_name, $"{node}", default))));

        Assert.Equal(await store.Settings.FindAsync(_name, default), Assert.Single(values.Distinct()));
    }
}
