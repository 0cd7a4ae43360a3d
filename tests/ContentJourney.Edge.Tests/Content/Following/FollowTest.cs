using ContentJourney.Edge.Tests.Hosting;

namespace ContentJourney.Edge.Tests.Content.Following;

/// <summary>A CMS that plays recorded answers, and what follows it.</summary>
public abstract class FollowTest : IAsyncLifetime, IDisposable
{
    /// <summary>A page of the recorded content that varies by culture, and one that does not.</summary>
    protected const string CulturePage = "d0c00000-0000-4000-8000-000000000006";

    /// <summary>A page of the recorded content that does not vary.</summary>
    protected const string HomePage = "d0c00000-0000-4000-8000-000000000001";

    private readonly TemporaryFolder _folder = new();

    private protected RecordedCms Cms { get; private set; } = null!;

    private protected FollowClock Clock { get; } = new();

    private protected string Folder => _folder.Path;

    public async Task InitializeAsync() => Cms = await RecordedCms.StartAsync();

    public async Task DisposeAsync() => await Cms.DisposeAsync();

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected FollowingHost Host(params (string Name, string Value)[] settings) => new(Cms.Url, Folder, Clock, settings);

    private protected async Task<FollowingHost> FollowAsync(params (string Name, string Value)[] settings)
    {
        var host = Host(settings);
        await host.StartAsync();
        return host;
    }

    /// <summary>Lets the next look come due and makes the step.</summary>
    private protected async Task NextLookAsync(FollowingHost host)
    {
        Clock.Advance(TimeSpan.FromSeconds(60));
        await host.Follower.StepAsync(CancellationToken.None);
    }
}
