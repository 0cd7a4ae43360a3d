using ContentJourney.Umbraco.Access;
using ContentJourney.Umbraco.Installation;
using ContentJourney.Umbraco.Tests.Hosting;
using NSubstitute;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace ContentJourney.Umbraco.Tests.Installation;

public sealed class SectionGrantStepTests
{
    private readonly IUserGroupService _groups = Substitute.For<IUserGroupService>();
    private readonly UserGroup _administrators = new(TestDocument.Strings) { Alias = Constants.Security.AdminGroupAlias, Name = "Administrators" };

    public SectionGrantStepTests()
    {
        _groups.GetAsync(Constants.Security.AdminGroupAlias).Returns(_administrators);
        Answer(UserGroupOperationStatus.Success);
    }

    [Fact]
    public async Task Administrators_GetTheSectionBesideTheirOthers()
    {
        _administrators.AddAllowedSection("content");

        await new SectionGrantStep(_groups).InstallAsync();

        Assert.Equal(["content", JourneySection.Alias], _administrators.AllowedSections);
        await _groups.Received(1).UpdateAsync(_administrators, Constants.Security.SuperUserKey);
    }

    [Fact]
    public async Task AdministratorsWhoHaveIt_AreLeftAlone()
    {
        _administrators.AddAllowedSection(JourneySection.Alias);

        await new SectionGrantStep(_groups).InstallAsync();

        await _groups.DidNotReceiveWithAnyArgs().UpdateAsync(default!, default);
    }

    [Fact]
    public async Task Refusal_IsAnError()
    {
        Answer(UserGroupOperationStatus.Unauthorized);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(new SectionGrantStep(_groups).InstallAsync);

        Assert.Contains("Unauthorized", refusal.Message, StringComparison.Ordinal);
    }

    private void Answer(UserGroupOperationStatus status) => _groups.UpdateAsync(Arg.Any<IUserGroup>(), Arg.Any<Guid>()).Returns(
        status == UserGroupOperationStatus.Success
            ? Attempt.SucceedWithStatus<IUserGroup, UserGroupOperationStatus>(status, _administrators)
            : Attempt.FailWithStatus<IUserGroup, UserGroupOperationStatus>(status, _administrators));
}
