using ContentJourney.AspNetCore.Experiments.Flags;
using ContentJourney.AspNetCore.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.FeatureManagement;
using Microsoft.FeatureManagement.Mvc.TagHelpers;

namespace ContentJourney.AspNetCore.Tests.Experiments.Flags;

/// <summary>Experiments through FeatureManagement's own API, as the pages of a site use it.</summary>
public sealed class FeatureManagementTests : IAsyncLifetime
{
    private ExperimentSite _site = null!;

    public async Task InitializeAsync() => _site = await ExperimentSite.StartAsync(
        setup =>
        {
            setup.Settings["feature_management:feature_flags:0:id"] = "own-flag";
            setup.Settings["feature_management:feature_flags:0:enabled"] = "true";
        },
        services => services.AddContentJourneyFeatures());

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task GetVariant_OfAVisitorWithAVariant_IsTheStoredOne()
    {
        await _site.RunAsync();
        var (control, other) = await _site.OneOfEachAsync();
        await _site.Management.PutAsync("experiments/test", SampleExperiment.Json(test => test["variants"]![0]!["weight"] = 1e-6));

        Assert.Equal("control", await VariantAsync(control));
        Assert.Equal("b", await VariantAsync(other));
    }

    [Fact]
    public async Task GetVariant_OfAVisitorWithoutOne_IsDrawnAndStored()
    {
        var visit = await _site.VisitAsync();
        await _site.RunAsync();

        var variant = await VariantAsync(visit.Visitor);

        Assert.NotNull(variant);
        Assert.Equal(variant, ExperimentSite.VariantOf(await _site.VisitAsync(visit.Visitor)));
    }

    [Fact]
    public async Task GetVariant_WithoutTokenOrConsent_IsNone()
    {
        await _site.RunAsync();
        var without = await _site.VisitAsync(consent: """{"analytics":true,"personalization":true,"experiments":false}""");
        var (control, _) = await _site.OneOfEachAsync();

        Assert.Null(await VariantAsync(null));
        Assert.Null(await VariantAsync("forged"));
        Assert.Null(await VariantAsync(without.Visitor));
        Assert.Null(await VariantAsync(control, header: ("Sec-GPC", "1")));
    }

    [Fact]
    public async Task GetVariant_OfABot_IsNone()
    {
        var visit = await _site.VisitAsync();
        await _site.RunAsync();

        Assert.Null(await VariantAsync(visit.Visitor, header: ("User-Agent", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)")));
        Assert.NotNull(await VariantAsync(visit.Visitor, header: ("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")));
    }

    [Fact]
    public async Task FeatureTag_ShowsWhatIsOfTheVisitorsVariant()
    {
        await _site.RunAsync();
        var (control, other) = await _site.OneOfEachAsync();

        Assert.False(await ShowsAsync(control, "test", "b"));
        Assert.True(await ShowsAsync(control, "test", "control"));
        Assert.True(await ShowsAsync(other, "test", "b"));
        Assert.True(await ShowsAsync(other, "test", null));
        Assert.False(await ShowsAsync(null, "test", null));
    }

    [Fact]
    public async Task OwnFlags_OfTheSite_StayAsTheyAre()
    {
        await _site.RunAsync();
        var names = await InRequestAsync(null, null, async services =>
        {
            var found = new List<string>();
            await foreach (var name in services.GetRequiredService<IVariantFeatureManager>().GetFeatureNamesAsync())
            {
                found.Add(name);
            }

            return found;
        });

        Assert.Equal(["test", "own-flag"], names);
        Assert.True(await ShowsAsync(null, "own-flag", null));
    }

    private Task<string?> VariantAsync(string? token, (string Name, string Value)? header = null) => InRequestAsync(token, header, async services =>
        (await services.GetRequiredService<IVariantFeatureManager>().GetVariantAsync("test"))?.Name);

    private Task<bool> ShowsAsync(string? token, string name, string? variant) => InRequestAsync(token, null, async services =>
    {
        var tag = ActivatorUtilities.CreateInstance<FeatureTagHelper>(services);
        (tag.Name, tag.Variant) = (name, variant);
        var output = new TagHelperOutput("feature", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        output.Content.SetContent("shown");
        await tag.ProcessAsync(new TagHelperContext([], new Dictionary<object, object>(), "id"), output);
        return output.Content.GetContent() == "shown";
    });

    private async Task<T> InRequestAsync<T>(string? token, (string Name, string Value)? header, Func<IServiceProvider, Task<T>> use)
    {
        await using var scope = _site.Management.Host.Services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        if (token is not null)
        {
            context.Request.Headers["Journey-Visitor"] = token;
        }

        if (header is var (name, value))
        {
            context.Request.Headers[name] = value;
        }

        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = context;
        return await use(scope.ServiceProvider);
    }
}
