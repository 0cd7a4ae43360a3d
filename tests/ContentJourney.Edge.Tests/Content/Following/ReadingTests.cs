using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.Edge.Tests.Content.Following;

public sealed class ReadingTests : FollowTest
{
    [Fact]
    public async Task Start_ServesEveryItemInEveryCultureByteForByte()
    {
        Cms.Find("da-DK", CulturePage)["properties"]!["title"] = "Blåbær & <rødgrød>";
        await using var host = await FollowAsync();

        foreach (var (culture, items) in Cms.Items)
        {
            Assert.Equal(items.Select(item => item.ToJsonString()), items.Select(item => host.Json((string)item["id"]!, culture)));
        }

        Assert.Null(host.Status.Fault);
        Assert.Equal(Clock.GetUtcNow(), host.Status.AsOf);
    }

    [Fact]
    public async Task Start_ReadsTheTags()
    {
        await using var host = await FollowAsync();
        Assert.Equal(["awareness", "decision"], host.Snapshot.Index.FindTags(Guid.Parse(HomePage))!.Stages);
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("da-DK")]
    public async Task Cultures_AreThoseTheContentNames_AndTheDefaultIsWhatTheCmsAnswersUnasked(string culture)
    {
        Cms.DefaultCulture = culture;
        await using var host = await FollowAsync();
        Assert.Equal(["da-DK", "en-US"], host.Snapshot.Index.Cultures.Order());
        Assert.Equal(culture, host.Snapshot.Index.DefaultCulture);
    }

    [Fact]
    public async Task Cultures_ThatSettingsName_AreReadAlone()
    {
        await using var host = await FollowAsync(("SourceCultures:0", "da-DK"));
        Assert.Equal("da-DK", Assert.Single(host.Snapshot.Index.Cultures));
        Assert.All(Cms.Requests, request => Assert.StartsWith("da-DK ", request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cultures_NamedByNoItemInTheDefaultOne_AreFoundThroughOthers()
    {
        var german = Cms.Find("da-DK", CulturePage).DeepClone().AsObject();
        Cms.Items["de-DE"] = [german];
        Cms.Find("da-DK", CulturePage)["cultures"]!["de-DE"] = new JsonObject();
        await using var host = await FollowAsync();
        Assert.Contains("de-DE", host.Snapshot.Index.Cultures);
    }

    [Fact]
    public async Task Cultures_OfContentThatDoesNotVary_AreOne()
    {
        Cms.Remove(CulturePage);
        await using var host = await FollowAsync();
        Assert.Equal("en-US", Assert.Single(host.Snapshot.Index.Cultures));
        Assert.Equal(5, host.Snapshot.Delivery.In("en-US").Nodes.Count);
    }

    [Fact]
    public async Task Request_BringsTheApiKey()
    {
        var keys = new HashSet<string>();
        Cms.Trouble = context =>
        {
            lock (keys)
            {
                keys.Add(context.Request.Headers["Api-Key"].ToString());
            }

            return Task.FromResult(false);
        };
        await using var host = await FollowAsync(("SourceApiKey", "the-key-of-the-cms"));
        Assert.Equal("the-key-of-the-cms", Assert.Single(keys));
    }

    [Fact]
    public async Task Pages_OfALongList_AreAllRead()
    {
        AddMany();
        await using var host = await FollowAsync();
        Assert.Equal(256, host.Snapshot.Delivery.In("en-US").Nodes.Count);
        Assert.Equal(9, Cms.Reads);
    }

    [Fact]
    public async Task Pages_OfAListThatGrowsUnderWay_AreReadAgain()
    {
        AddMany();
        var grown = false;
        Cms.Trouble = context =>
        {
            if (!grown && context.Request.Query["skip"] == "100")
            {
                grown = true;
                Insert("00000000-0000-4000-8000-000000000999");
            }

            return Task.FromResult(false);
        };
        await using var host = await FollowAsync();
        Assert.Equal(257, host.Snapshot.Delivery.In("en-US").Nodes.Count);
        Assert.Equal(257, host.Snapshot.Delivery.In("da-DK").Nodes.Count);
    }

    [Fact]
    public async Task Pages_OfAListThatShiftsUnderWay_AreReadAgain()
    {
        AddMany();
        var shifted = false;
        Cms.Trouble = context =>
        {
            // One comes in front and the last goes: the total stays, the hundredth item comes twice.
            if (!shifted && context.Request.Query["skip"] == "100")
            {
                shifted = true;
                Insert("00000000-0000-4000-8000-000000000999");
                Cms.Remove(IdOf(249));
            }

            return Task.FromResult(false);
        };
        await using var host = await FollowAsync();
        Assert.NotNull(host.Name("00000000-0000-4000-8000-000000000999"));
        Assert.Null(host.Name(IdOf(249)));
        Assert.Equal(256, host.Snapshot.Delivery.In("en-US").Nodes.Count);
    }

    [Fact]
    public async Task Pages_WithAnItemSwappedForANewerOneUnderWay_AreReadAgain()
    {
        AddMany();
        var swapped = false;
        Cms.Trouble = context =>
        {
            // One in front goes and one comes at the end: the total stays, nothing comes twice, one is missed.
            if (!swapped && context.Request.Query["skip"] == "100" && context.Request.Headers.AcceptLanguage == "en-US")
            {
                swapped = true;
                Cms.Remove(IdOf(0));
                Cms.Add("00000000-0000-4000-8000-000000000999", "new");
                Cms.Find("en-US", "00000000-0000-4000-8000-000000000999")["updateDate"] = "2026-12-01T00:00:00Z";
            }

            return Task.FromResult(false);
        };
        await using var host = await FollowAsync();
        Assert.Equal(256, host.Snapshot.Delivery.In("en-US").Nodes.Count);
    }

    [Fact]
    public async Task Pages_OfAListThatChangesAllTheTime_AreServedByNobody()
    {
        AddMany();
        var count = 0;
        Cms.Trouble = context =>
        {
            if (context.Request.Query["skip"] == "100")
            {
                Insert($"00000000-0000-4000-9000-{++count:000000000000}");
            }

            return Task.FromResult(false);
        };
        await using var host = await FollowAsync();
        Assert.Null(host.Status.AsOf);
        Assert.Contains("changed while it was read, 3 times", host.Status.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_WithFewerItemsThanTheTotalSays_AreTakenAsTheyAre()
    {
        // The CMS counts items that have no route and leaves them out.
        Cms.Trouble = async context =>
        {
            if (context.Request.Path.Value!.EndsWith("/content", StringComparison.Ordinal))
            {
                await context.Response.WriteAsync($$"""{"total":7,"items":[{{Cms.Find("en-US", HomePage).ToJsonString()}}]}""");
                return true;
            }

            return false;
        };
        await using var host = await FollowAsync();
        Assert.Equal("Renamed home", host.Name(HomePage));
    }

    private static string IdOf(int number) => $"00000000-0000-4000-8000-{number:000000000000}";

    private void AddMany()
    {
        for (var number = 0; number < 250; number++)
        {
            Cms.Add(IdOf(number), $"page-{number}");
        }
    }

    private void Insert(string id)
    {
        Cms.Add(id, $"page-{id}");
        foreach (var items in Cms.Items.Values)
        {
            items.Insert(0, items[^1].DeepClone().AsObject());
            items.RemoveAt(items.Count - 1);
        }
    }
}
