using System.Text.Json;
using ContentJourney.Umbraco.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace ContentJourney.Umbraco.Tests.Content;

public sealed class CatalogueRebuildTests : CatalogueSite
{
    [Fact]
    public async Task Rebuild_PublishedDocument_IsServedAsTheDeliveryApiRendersIt()
    {
        var page = Add();
        page.Picked = Add(tags: null);

        await RebuildAsync();

        const string properties =
            """{"journeyTags":{"journey":"default","stages":["awareness"],"personas":[],"slots":["hero"],"priority":0,"moment":null},"related":"Page 1001 "}""";
        Assert.Contains($"\"properties\":{properties}", ShownText(), StringComparison.Ordinal);
        Assert.StartsWith(await RenderInARequestAsync(page), ShownText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rebuild_UntaggedDocumentOfATypeWithTags_IsServedLast()
    {
        var (untagged, tagged) = (Add(tags: null), Add());

        await RebuildAsync();

        Assert.Equal([tagged.Key, untagged.Key], Shown().Select(item => item.Id));
    }

    [Fact]
    public async Task Rebuild_DocumentThatVaries_IsServedInTheCulturesItIsPublishedIn()
    {
        Add().Cultures = ["da-DK"];

        await RebuildAsync();

        Assert.Empty(Shown("en-US"));
        Assert.Contains("da-DK", ShownText("da-DK"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rebuild_DocumentThatVaries_IsRenderedInEachCulture()
    {
        Add().Cultures = ["en-US", "da-DK"];

        await RebuildAsync();

        Assert.Contains("\"related\":\" en-US\"", ShownText("en-US"), StringComparison.Ordinal);
        Assert.Contains("\"related\":\" da-DK\"", ShownText("da-DK"), StringComparison.Ordinal);
        Assert.Equal(2, Catalogue.Current.Count);
    }

    [Fact]
    public async Task Rebuild_DocumentThatDoesNotVary_IsKeptOnceForAllCultures()
    {
        Add();

        await RebuildAsync();

        Assert.Equal(1, Catalogue.Current.Count);
        Assert.Equal(ShownText("en-US"), ShownText("da-DK"));
    }

    [Fact]
    public async Task Rebuild_WhatVisitorsMayNotSee_IsLeftOut()
    {
        var (served, unpublished, trashed, folder, parent) = (Add(), Add(), Add(), Add(), Add());
        (unpublished.IsPublished, trashed.IsTrashed, folder.Type, parent.IsPublished) = (false, true, "folder", false);
        var below = Add(parent);

        await RebuildAsync();

        Assert.True(Has(served));
        Assert.All([unpublished, trashed, folder, parent, below], page => Assert.False(Has(page)));
    }

    [Fact]
    public async Task Rebuild_DocumentBelowOneThatMembersAloneMaySee_IsLeftOut()
    {
        var (open, members) = (Add(), Add());
        var below = Add(Add(members));
        Site.Protected.Add(members.Id);

        await RebuildAsync();

        Assert.True(Has(open));
        Assert.False(Has(members));
        Assert.False(Has(below));
    }

    [Fact]
    public async Task Rebuild_DocumentOfADisallowedType_IsLeftOut()
    {
        var page = Add();
        Cms.Services.GetRequiredService<IOptionsMonitor<DeliveryApiSettings>>().CurrentValue.DisallowedContentTypeAliases.Add("product");

        await RebuildAsync();

        Assert.False(Has(page));
    }

    [Fact]
    public async Task Rebuild_DocumentWhoseTagsCannotBeRead_IsMatchedToNobody()
    {
        Add(tags: "{");

        await RebuildAsync();

        Assert.Empty(Shown());
    }

    [Fact]
    public async Task Rebuild_DocumentThatFails_KeepsWhatWasServedAndHarmsNoOther()
    {
        var (broken, other) = (Add(), Add());
        await RebuildAsync();
        broken.OnRender = () => throw new InvalidOperationException("no such picture");
        other.Picked = other;

        Assert.Equal(1, await RebuildAsync());

        Assert.True(Has(broken));
        Assert.Contains($"\"related\":\"{other.Name} \"", ShownText(), StringComparison.Ordinal);
        Assert.Contains("no such picture", Catalogue.State.Fault, StringComparison.Ordinal);
        broken.OnRender = null;
        Assert.Equal(0, await RebuildAsync());
        Assert.Null(Catalogue.State.Fault);
    }

    [Fact]
    public async Task Rebuild_WithAnotherLanguage_ServesIt()
    {
        Add();
        await RebuildAsync();
        Site.Languages.Add("sv-SE");

        await RebuildAsync();

        Assert.NotEmpty(Shown("sv-SE"));
    }

    [Fact]
    public async Task Rebuild_OfWhatHasNotChanged_ServesTheSameIndex()
    {
        Add();
        await RebuildAsync();
        var before = Catalogue.Current;

        await RebuildAsync();

        Assert.Same(before, Catalogue.Current);
    }

    [Fact]
    public async Task Rebuild_LeavesTheRequestOfItsCallerAlone()
    {
        var request = new DefaultHttpContext();
        Site.Accessor.HttpContext = request;
        IHttpContextAccessor accessor = Site.Accessor;
        var seen = new List<HttpContext?>();
        Add().OnRender = () => seen.Add(accessor.HttpContext);

        await RebuildAsync();

        Assert.Same(request, accessor.HttpContext);
        Assert.NotEmpty(seen);
        Assert.DoesNotContain(request, seen);
    }

    // As the CMS's own endpoint does it.
    private async Task<string> RenderInARequestAsync(SitePage page)
    {
        using var scope = Cms.Services.CreateScope();
        Site.Accessor.HttpContext = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        Cms.Services.GetRequiredService<IVariationContextAccessor>().VariationContext = new VariationContext("en-US");
        var content = await Cms.Services.GetRequiredService<IApiPublishedContentCache>().GetByIdAsync(page.Key);
        var response = Cms.Services.GetRequiredService<IApiContentResponseBuilder>().Build(content!);
        var options = Cms.Services.GetRequiredService<IOptionsMonitor<JsonOptions>>().Get("Delivery").JsonSerializerOptions;
        return JsonSerializer.Serialize(response, typeof(IApiContentResponse), options);
    }
}
