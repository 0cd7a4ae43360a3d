using System.Text.Json.Nodes;
using ContentJourney.Engine.Journeys;
using ContentJourney.Umbraco.Tags;
using ContentJourney.Umbraco.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.Validation;

namespace ContentJourney.Umbraco.Tests.Tags;

public sealed class TagsValidatorTests : IAsyncLifetime
{
    private TestCms _cms = null!;

    public async Task InitializeAsync() => _cms = await TestCms.StartAsync(Shop.Journey);

    public async Task DisposeAsync() => await _cms.DisposeAsync();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"journey":"default","stages":["awareness","conversion"],"personas":["family"],"slots":["hero"],"priority":5,"moment":null}""")]
    [InlineData("""{"stages":[],"moment":{"after":{"match":{"types":["order"]},"within":"7d"},"maxShows":3,"per":"7d"}}""")]
    public void Validate_WhatTheJourneyHas_IsRight(string? value) => Assert.Empty(Validate(value));

    [Theory]
    [InlineData("""{"stages":["awareness","purchase"]}""", "stages[1]: 'purchase' is not a known stage; allowed: awareness, consideration, conversion")]
    [InlineData("""{"personas":["nobody"]}""", "personas[0]: 'nobody' is not a known persona; allowed: family")]
    [InlineData("""{"slots":["footer"]}""", "slots[0]: 'footer' is not a known slot; allowed: hero")]
    [InlineData("""{"stages":["Not an alias"]}""", "stages[0]: 'Not an alias' is not an alias; allowed: ^[a-z0-9][a-z0-9-]{0,63}$")]
    [InlineData("""{"priority":1001}""", "priority: is 1001; allowed: whole numbers from -1000 to 1000")]
    [InlineData("""{"priority":"high"}""", "priority: must be a number, not a string")]
    [InlineData("""{"moment":{"per":"7d"}}""", "moment.per: is the window of maxShows, which is missing; allowed: both, maxShows alone or neither")]
    [InlineData("""{"moment":{"after":{"match":{"types":["visit"]}}}}""", "moment.after.match.types[0]: 'visit' is not a known touchpoint type; allowed: order, content-shown")]
    [InlineData("""{"stage":"awareness"}""", "stage: is unknown; allowed: journey, stages, personas, slots, priority, moment")]
    [InlineData("""{"journey":"other"}""", "journey: 'other' is not the journey of this field; allowed: default")]
    [InlineData("[]", "$: must be an object, not an array")]
    [InlineData("awareness", "$: is not JSON")]
    public void Validate_WhatTheJourneyLacks_NamesThePlaceAndWhatIsAllowed(string value, string message) =>
        Assert.Equal([message], Validate(value));

    [Fact]
    public void Validate_JsonOfTheBackoffice_IsReadAsItsText() => Assert.Equal(
        ["slots[0]: 'footer' is not a known slot; allowed: hero"], Validate(JsonNode.Parse("""{"slots":["footer"]}""")));

    [Fact]
    public void Validate_DataTypeOfAnUnknownJourney_IsReported() => Assert.Equal(
        ["journey: the data type names the journey 'gone', which does not exist; allowed: default"],
        Validate("""{"stages":["awareness"]}""", new TagsConfiguration { Journey = "gone" }));

    [Fact]
    public async Task Validate_AliasThatWasRemoved_Passes()
    {
        await _cms.SaveAsync(Without("conversion"));
        await _cms.SaveAsync(Without("conversion", "consideration") with { Personas = [], Slots = [] });

        Assert.Empty(Validate("""{"stages":["consideration","conversion"],"personas":["family"],"slots":["hero"]}"""));
        Assert.Equal(
            ["stages[0]: 'purchase' is not a known stage; allowed: awareness", "slots[0]: 'footer' is not a known slot; there is none"],
            Validate("""{"stages":["purchase"],"slots":["footer"]}"""));
    }

    [Fact]
    public async Task Validate_FormerStage_IsNotAFormerPersona()
    {
        await _cms.SaveAsync(Without("conversion"));

        Assert.Equal(["personas[0]: 'conversion' is not a known persona; allowed: family"], Validate("""{"personas":["conversion"]}"""));
    }

    private static Journey Without(params string[] stages) =>
        Shop.Journey with { Stages = [.. Shop.Journey.Stages.Where(stage => !stages.Contains(stage.Alias))] };

    private string[] Validate(object? value, TagsConfiguration? configuration = null) =>
    [
        .. _cms.Services.GetRequiredService<TagsValidator>()
            .Validate(value, "JSON", configuration ?? new TagsConfiguration(), PropertyValidationContext.Empty())
            .Select(result => result.ErrorMessage!),
    ];
}
