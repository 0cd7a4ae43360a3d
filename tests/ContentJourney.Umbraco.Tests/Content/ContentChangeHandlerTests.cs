using ContentJourney.Umbraco.Content;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Sync;

namespace ContentJourney.Umbraco.Tests.Content;

public sealed class ContentChangeHandlerTests
{
    private static readonly Guid s_key = new("00000000-0000-0000-0000-000000001234");
    private readonly ChangeQueues _queues = new(TimeProvider.System);

    [Theory]
    [InlineData(TreeChangeTypes.RefreshNode, false)]
    [InlineData(TreeChangeTypes.RefreshBranch, true)]
    [InlineData(TreeChangeTypes.Remove, true)]
    public void Handle_ChangedDocument_IsNotedAndAllAfterIt(TreeChangeTypes type, bool withBranch)
    {
        Handle(new ContentCacheRefresher.JsonPayload { Id = 1234, Key = s_key, ChangeTypes = type });

        var changes = _queues.Published.Take()!;
        Assert.Equal([new DocumentChange(1234, s_key, withBranch)], changes.Documents);
        Assert.True(changes.Everything);
        Assert.False(changes.AtOnce);
    }

    [Fact]
    public void Handle_AllContentRefreshed_ReadsAllAtOnce()
    {
        Handle(new ContentCacheRefresher.JsonPayload { ChangeTypes = TreeChangeTypes.RefreshAll });

        var changes = _queues.Published.Take()!;
        Assert.Empty(changes.Documents);
        Assert.True(changes.AtOnce);
    }

    [Fact]
    public void Handle_Blueprint_IsNoContent()
    {
        Handle(new ContentCacheRefresher.JsonPayload { Id = 1234, Key = s_key, ChangeTypes = TreeChangeTypes.RefreshNode, Blueprint = true });

        Assert.Null(_queues.Published.Take());
    }

    [Fact]
    public void Handle_MessageItDoesNotKnow_ReadsAllAtOnce()
    {
        Handler().Handle(new ContentCacheRefresherNotification("something else", MessageType.RefreshByJson));

        Assert.True(_queues.Published.Take()!.AtOnce);
    }

    [Fact]
    public void Handle_PayloadThatIsNone_DoesNotBreakTheEditorsWork()
    {
        Handle(null!, new ContentCacheRefresher.JsonPayload { Id = 1234, Key = s_key, ChangeTypes = TreeChangeTypes.RefreshNode });

        Assert.Null(_queues.Published.Take());
    }

    [Fact]
    public void Handle_SeveralChanges_AreTakenOnce()
    {
        var payload = new ContentCacheRefresher.JsonPayload { Id = 1234, Key = s_key, ChangeTypes = TreeChangeTypes.RefreshNode };
        Handle(payload, payload);
        Handle(payload);

        Assert.Single(_queues.Published.Take()!.Documents);
        Assert.Null(_queues.Published.Take());
        Assert.Single(_queues.Drafts.Take()!.Documents);
    }

    [Fact]
    public void Handle_Protection_CannotWait()
    {
        new ProtectionChangeHandler(_queues).Handle(new PublicAccessCacheRefresherNotification(0, MessageType.RefreshAll));

        Assert.True(_queues.Published.Take() is { Protection: true, Everything: true, AtOnce: true });
    }

    [Fact]
    public void Handle_Media_ReadsAllSoon()
    {
        new SiteChangeHandler<MediaCacheRefresherNotification>(_queues).Handle(new MediaCacheRefresherNotification(0, MessageType.RefreshByPayload));

        Assert.True(_queues.Published.Take() is { Everything: true, AtOnce: false });
    }

    [Theory]
    [InlineData(RuntimeLevel.Run, true)]
    [InlineData(RuntimeLevel.Install, false)]
    [InlineData(RuntimeLevel.Upgrade, false)]
    public void Handle_Start_ReadsContentWhereThereIsSome(RuntimeLevel level, bool starts)
    {
        var runtime = Substitute.For<IRuntimeState>();
        runtime.Level.Returns(level);

        new SiteStartHandler(_queues, runtime).Handle(new UmbracoApplicationStartedNotification(false));

        Assert.Equal(starts, _queues.Published.Started.IsCompleted);
        Assert.Equal(starts, _queues.Published.Take() is { AtOnce: true });
    }

    private void Handle(params ContentCacheRefresher.JsonPayload[] payloads) =>
        Handler().Handle(new ContentCacheRefresherNotification(payloads, MessageType.RefreshByPayload));

    private ContentChangeHandler Handler() => new(_queues, NullLogger<ContentChangeHandler>.Instance);
}
