using ContentJourney.Umbraco.Installation;
using ContentJourney.Umbraco.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Sync;
using Installing = ContentJourney.Umbraco.Installation.Installation;

namespace ContentJourney.Umbraco.Tests.Installation;

public sealed class InstallationTests : IAsyncDisposable
{
    private readonly Dictionary<string, string> _marks = [];
    private readonly IRuntimeState _runtime = Substitute.For<IRuntimeState>();
    private readonly IServerRoleAccessor _role = Substitute.For<IServerRoleAccessor>();
    private readonly ManualTime _time = new();
    private readonly RecordedLog _log = new();
    private readonly List<Installing> _started = [];

    public InstallationTests() => _runtime.Level.Returns(RuntimeLevel.Run);

    public async ValueTask DisposeAsync()
    {
        foreach (var installation in _started)
        {
            await installation.StopAsync(CancellationToken.None);
            installation.Dispose();
        }

        _log.Dispose();
    }

    [Theory]
    [InlineData(ServerRole.Single)]
    [InlineData(ServerRole.SchedulingPublisher)]
    public async Task NewSite_GetsEachStepOnce(ServerRole role)
    {
        _role.CurrentServerRole.Returns(role);
        Step first = new("first"), second = new("second");

        await StartAsync(first, second).ExecuteTask!;
        await StartAsync(first, second).ExecuteTask!;

        Assert.Equal((1, 1), (first.Runs, second.Runs));
        Assert.Equal(["first", "second"], _marks.Keys.Order());
    }

    [Fact]
    public async Task RoleThatTurnsOutLater_IsWaitedFor()
    {
        _role.CurrentServerRole.Returns(ServerRole.Unknown);
        var step = new Step("step");
        var running = StartAsync(step).ExecuteTask!;
        await _time.PassAsync(Installing.Pause);
        Assert.Equal(0, step.Runs);

        _role.CurrentServerRole.Returns(ServerRole.SchedulingPublisher);
        await _time.PassAsync(Installing.Pause);
        await running;

        Assert.Equal(1, step.Runs);
    }

    [Theory]
    [InlineData(RuntimeLevel.Run, ServerRole.Subscriber)]
    [InlineData(RuntimeLevel.Run, ServerRole.Unknown)]
    [InlineData(RuntimeLevel.Install, ServerRole.Single)]
    [InlineData(RuntimeLevel.Upgrade, ServerRole.Single)]
    [InlineData(RuntimeLevel.BootFailed, ServerRole.Single)]
    public async Task OtherNodesAndOtherLevels_InstallNothing(RuntimeLevel level, ServerRole role)
    {
        _runtime.Level.Returns(level);
        _role.CurrentServerRole.Returns(role);
        var step = new Step("step");
        var installation = StartAsync(step);

        await _time.PassAsync(Installing.Pause);
        await _time.PassAsync(Installing.Pause);

        Assert.False(installation.ExecuteTask!.IsCompleted);
        Assert.Equal(0, step.Runs);
        Assert.Empty(_marks);
    }

    [Fact]
    public async Task FailedStep_KeepsNoOtherFromRunningAndIsTriedAgainAtTheNextStart()
    {
        _role.CurrentServerRole.Returns(ServerRole.Single);
        Step broken = new("broken") { Fails = true }, whole = new("whole");

        await StartAsync(broken, whole).ExecuteTask!;
        Assert.Equal(["whole"], _marks.Keys);
        Assert.Equal("broken failed; it is tried again at the next start", Assert.Single(_log.TextsOf(InstallationLog.StepFailed)));

        broken.Fails = false;
        await StartAsync(broken, whole).ExecuteTask!;
        Assert.Equal((2, 1), (broken.Runs, whole.Runs));
        Assert.Equal(["broken", "whole"], _marks.Keys.Order());
    }

    [Fact]
    public async Task CmsThatThrows_EndsTheInstallationAlone()
    {
        _runtime.Level.Returns(_ => throw new InvalidOperationException("No database."));

        await StartAsync(new Step("step")).ExecuteTask!;

        Assert.Single(_log.TextsOf(InstallationLog.InstallationFailed));
    }

    private Installing StartAsync(params Step[] steps)
    {
        var marks = Substitute.For<IKeyValueService>();
        marks.GetValue(Arg.Any<string>()).Returns(call => _marks.GetValueOrDefault(call.Arg<string>()));
        marks.When(values => values.SetValue(Arg.Any<string>(), Arg.Any<string>())).Do(call => _marks[call.ArgAt<string>(0)] = call.ArgAt<string>(1));
        var services = new ServiceCollection().AddSingleton(_runtime).AddSingleton(_role).AddSingleton(marks);
        foreach (var step in steps)
        {
            services.AddSingleton<IInstallationStep>(step);
        }

        var installation = new Installing(services.BuildServiceProvider().GetRequiredService<IServiceScopeFactory>(), _time, _log.Of<Installing>());
        _started.Add(installation);
        _ = installation.StartAsync(CancellationToken.None);
        return installation;
    }

    private sealed class Step(string mark) : IInstallationStep
    {
        public string Mark => mark;

        public bool Fails { get; set; }

        public int Runs { get; private set; }

        public Task InstallAsync()
        {
            Runs++;
            return Fails ? Task.FromException(new InvalidOperationException("The CMS refused.")) : Task.CompletedTask;
        }
    }
}
