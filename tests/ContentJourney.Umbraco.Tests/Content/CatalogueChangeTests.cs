using ContentJourney.Umbraco.Content;
using ContentJourney.Umbraco.Tests.Hosting;

namespace ContentJourney.Umbraco.Tests.Content;

public sealed class CatalogueChangeTests : CatalogueSite
{
    [Fact]
    public async Task Apply_BeforeAllWasRead_ServesNothing()
    {
        var page = Add();

        await ApplyAsync(page, withBranch: false);

        Assert.False(Has(page));
    }

    [Fact]
    public async Task Apply_SavedDocument_IsServedAsItIsPublishedNow()
    {
        var page = Add();
        await RebuildAsync();
        page.Tags = """{"slots":["hero"],"priority":9}""";

        await ApplyAsync(page, withBranch: false);

        Assert.Contains("\"priority\":9", ShownText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_UnpublishedBranch_IsGoneAtOnce()
    {
        var (parent, other) = (Add(), Add());
        var below = Add(Add(parent));
        await RebuildAsync();
        parent.IsPublished = false;

        await ApplyAsync(parent, withBranch: true);

        Assert.False(Has(parent));
        Assert.False(Has(below));
        Assert.True(Has(other));
    }

    [Fact]
    public async Task Apply_TrashedAndRestoredBranch_ComesBack()
    {
        var parent = Add();
        var below = Add(parent);
        await RebuildAsync();
        (parent.IsTrashed, below.IsTrashed) = (true, true);
        await ApplyAsync(parent, withBranch: true);
        Assert.False(Has(below));
        (parent.IsTrashed, below.IsTrashed) = (false, false);

        await ApplyAsync(parent, withBranch: true);

        Assert.True(Has(parent));
        Assert.True(Has(below));
    }

    [Fact]
    public async Task Apply_DeletedBranch_IsGoneThoughTheCmsKnowsNothingOfItAnyMore()
    {
        var parent = Add();
        var below = Add(parent);
        await RebuildAsync();
        Site.Delete(parent);

        await ApplyAsync(parent, withBranch: true);

        Assert.False(Has(parent));
        Assert.False(Has(below));
    }

    [Fact]
    public async Task Apply_Protection_TakesOutWhatIsBelowIt()
    {
        var (members, open) = (Add(), Add());
        var below = Add(members);
        await RebuildAsync();
        Site.Protected.Add(members.Id);

        await ApplyAsync(new ContentChanges { Documents = [], Protection = true });

        Assert.False(Has(below));
        Assert.True(Has(open));
    }

    [Fact]
    public async Task Rebuild_AfterARename_ShowsItInThoseBelowAndInThoseThatPickIt()
    {
        var parent = Add();
        var (below, picking) = (Add(parent), Add());
        picking.Picked = parent;
        await RebuildAsync();
        parent.Name = "Renamed";

        await ApplyAsync(parent, withBranch: false);
        await RebuildAsync();

        Assert.Contains($"/Renamed/{below.Name}", ShownText(), StringComparison.Ordinal);
        Assert.Contains("\"related\":\"Renamed \"", ShownText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rebuild_DocumentThatComesMeanwhile_IsServed()
    {
        Add();
        SitePage? late = null;

        await RebuildAsync(() =>
        {
            late = Add();
            return Change(late, withBranch: true);
        });

        Assert.True(Has(late!));
    }

    [Fact]
    public async Task Rebuild_DocumentThatGoesMeanwhile_IsNotServed()
    {
        var page = Add();
        await RebuildAsync();

        await RebuildAsync(() =>
        {
            page.IsPublished = false;
            return Change(page, withBranch: true);
        });

        Assert.False(Has(page));
    }

    [Fact]
    public async Task Rebuild_DocumentThatWentUnnoticed_IsNotServed()
    {
        var page = Add();
        await RebuildAsync();
        Site.Delete(page);

        await RebuildAsync();

        Assert.False(Has(page));
        Assert.Equal(0, Catalogue.State.Items);
    }
}
