using System.Collections.ObjectModel;
using ContentJourney.Engine.Touchpoints;
using ContentJourney.Storage.Tests.Stores;
using ContentJourney.Storage.Touchpoints;

namespace ContentJourney.Storage.Tests.Touchpoints;

/// <summary>What one answer showed is one row, and comes out of it as it went in.</summary>
public class ShowRunTests
{
    private const string First = "0f8fad5b-d9cb-469f-a165-70867728fffe";
    private const string Second = "0f8fad5b-d9cb-469f-a165-70867728ffff";
    private const string Third = "0f8fad5b-d9cb-469f-a165-708677290000";

    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        Touchpoint[] shows =
        [
            Show(First, "hero") with { ContentStages = ["awareness", "consideration"], ContentPersonas = ["family"] },
            Show(Second, "next-step"),
            Show(Third, "\u0000 \"é\" 🚲") with { ContentPersonas = ["commuter"] },
        ];

        var items = ShowRun.Write(shows, 0, ShowRun.LengthAt(shows, 0));
        var read = new List<Touchpoint>();
        ShowRun.Read(shows[0] with { ContentId = null, Properties = ReadOnlyDictionary<string, Scalar>.Empty }, items, read);

        Assert.Equal(3, ShowRun.LengthAt(shows, 0));
        Assert.Equal(shows.Select(Everything), read.Select(Everything));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Read_WhatTheTouchpointBeforeCarries_IsTheSame(int count)
    {
        Touchpoint[] touchpoints = [Own, .. new[] { Show(First, "hero") with { ContentStages = ["awareness"] }, Show(Second, "next-step"), Show(Third, "hero") }.Take(count)];

        var read = new List<Touchpoint>();
        ShowRun.Read(Own, ShowRun.WriteCarried(touchpoints, 1, ShowRun.LengthAfter(touchpoints, 0)), read);

        Assert.Equal(touchpoints.Select(Everything), read.Select(Everything));
    }

    [Theory]
    [MemberData(nameof(NotCarried))]
    public void LengthAfter_OtherThanAViewAndItsShows_IsNothing(string why, Touchpoint own, Touchpoint next)
    {
        Assert.Equal(1, ShowRun.LengthAfter([Own, Show(First, "hero")], 0));
        Assert.Equal(0, ShowRun.LengthAfter([Own], 0));
        Assert.True(ShowRun.LengthAfter([own, next], 0) == 0, why);
    }

    [Fact]
    public void LengthAt_IdsThatFollowEachOther_AreOneRun()
    {
        Assert.Equal(2, ShowRun.LengthAt([Some.Touchpoint("a"), Show(First, "hero"), Show(Second, "hero"), Some.Touchpoint("b")], 1));
        Assert.Equal(2, ShowRun.LengthAt([Show(First, "hero"), Show(Second, "hero"), Show(First, "hero")], 0));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void LengthAt_NextOneDiffersInMoreThanContent_EndsTheRun(string why, Touchpoint next)
    {
        Assert.True(ShowRun.LengthAt([Show(First, "hero"), next], 0) == 1, why);
    }

    [Theory]
    [InlineData("0F8FAD5B-d9cb-469f-a165-70867728fffe")]
    [InlineData("{0f8fad5b-d9cb-469f-a165-70867728fffe")]
    [InlineData("a")]
    public void LengthAt_FirstIdIsNoGuidAsTheServerSpellsIt_StandsForItself(string id)
    {
        Assert.Equal(1, ShowRun.LengthAt([Show(id, "hero"), Show(Second, "hero")], 0));
    }

    public static TheoryData<string, Touchpoint> Others() => new()
    {
        { "id", Show(Third, "hero") },
        { "instant", Show(Second, "hero") with { OccurredAt = Some.Now.AddTicks(1) } },
        { "receipt", Show(Second, "hero") with { ReceivedAt = Some.Now.AddTicks(1) } },
        { "type", Show(Second, "hero") with { Type = "product-view" } },
        { "channel", Show(Second, "hero") with { Channel = "web" } },
        { "value", Show(Second, "hero") with { Value = 1 } },
        { "sentiment", Show(Second, "hero") with { Sentiment = 0 } },
        { "content", Show(Second, "hero") with { ContentId = null } },
        { "properties", Show(Second, "hero") with { Properties = new Dictionary<string, Scalar> { ["slot"] = Scalar.From(1) } } },
        { "name", Show(Second, "hero") with { Properties = new Dictionary<string, Scalar> { ["place"] = Scalar.From("hero") } } },
    };

    public static TheoryData<string, Touchpoint, Touchpoint> NotCarried() => new()
    {
        { "another touchpoint follows", Own, Own },
        { "a show", Show(First, "hero"), Show(Second, "hero") },
        { "it occurred later", Own with { OccurredAt = Own.ReceivedAt.AddTicks(1) }, Show(First, "hero") },
        { "shown at another instant", Own, Show(First, "hero") with { OccurredAt = Own.ReceivedAt.AddTicks(1) } },
        { "received at another instant", Own, Show(First, "hero") with { ReceivedAt = Own.ReceivedAt.AddTicks(1) } },
        { "no slot alone", Own, Show(First, "hero") with { Channel = "web" } },
        { "no GUID as the server spells it", Own, Show("a", "hero") },
    };

    private static Touchpoint Own { get; } = Some.Touchpoint("own", -2) with { ContentId = "its own", ContentPersonas = ["family"], Value = 3 };

    private static Touchpoint Show(string id, string slot) => Some.Touchpoint(id) with
    {
        Type = TouchpointTypes.ContentShown,
        ContentId = Guid.NewGuid().ToString("D"),
        Properties = new Dictionary<string, Scalar> { ["slot"] = Scalar.From(slot) },
    };

    private static string Everything(Touchpoint touchpoint) => string.Join(
        " | ",
        touchpoint.Id,
        touchpoint.Type,
        touchpoint.OccurredAt.UtcTicks,
        touchpoint.ReceivedAt.UtcTicks,
        touchpoint.ContentId,
        string.Join(',', touchpoint.ContentStages),
        string.Join(',', touchpoint.ContentPersonas),
        string.Join(',', touchpoint.Properties.Select(property => $"{property.Key}={property.Value}")));
}
