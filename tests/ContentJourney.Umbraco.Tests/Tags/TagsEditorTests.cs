using System.Text.Json.Nodes;
using ContentJourney.Umbraco.Tags;
using ContentJourney.Umbraco.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace ContentJourney.Umbraco.Tests.Tags;

public sealed class TagsEditorTests : IAsyncLifetime
{
    private TestCms _cms = null!;

    public async Task InitializeAsync() => _cms = await TestCms.StartAsync(Shop.Journey);

    public async Task DisposeAsync() => await _cms.DisposeAsync();

    private IDataEditor Editor => _cms.Services.GetRequiredService<DataEditorCollection>().Single(editor => editor.Alias == "ContentJourney.Tags");

    [Fact]
    public void Editor_IsFoundByTheCms_StoresJsonAndValidates()
    {
        var value = Editor.GetValueEditor(new TagsConfiguration());

        Assert.Equal(ValueTypes.Json, value.ValueType);
        var result = Assert.Single(value.Validate("""{"slots":["footer"]}""", false, null, PropertyValidationContext.Empty()));
        Assert.Equal("slots[0]: 'footer' is not a known slot; allowed: hero", result.ErrorMessage);
    }

    [Fact]
    public void Editor_TakesTheJourneysAlias()
    {
        var configuration = Editor.GetConfigurationEditor();
        var serializer = Substitute.For<IConfigurationEditorJsonSerializer>();

        Assert.Equal("journey", Assert.Single(configuration.Fields).Key);
        Assert.Equal("default", Assert.IsType<TagsConfiguration>(configuration.ToConfigurationObject(new Dictionary<string, object>(), serializer)).Journey);
    }

    [Fact]
    public void FromEditor_Tags_AreStoredInOneFormWithTheJourneyOfTheDataType() => Assert.Equal(
        """{"journey":"retail","stages":["awareness"],"personas":[],"slots":[],"priority":0,"moment":{"maxShows":3}}""",
        FromEditor(JsonNode.Parse("""{ "stages": ["awareness"], "moment": { "maxShows": 3 } }"""), "retail"));

    [Fact]
    public void FromEditor_TagsThatNameTheirJourney_KeepIt() => Assert.Equal(
        """{"journey":"default","stages":[],"personas":[],"slots":[],"priority":5,"moment":null}""",
        FromEditor("""{"journey":"default","priority":5}""", "retail"));

    [Fact]
    public void FromEditor_AliasesThatNoLongerExist_AreKept() =>
        Assert.Contains("\"gone\"", FromEditor("""{"stages":["gone","awareness"]}""", "default"), StringComparison.Ordinal);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"journey":"default","stages":[],"personas":[],"slots":[],"priority":0,"moment":null}""")]
    public void FromEditor_TagsThatSayNothing_AreNoValue(string? value) => Assert.Null(FromEditor(value, "default"));

    [Theory]
    [InlineData("""{"stages":["Not an alias"]}""")]
    [InlineData("not JSON")]
    public void FromEditor_WhatCannotBeRead_IsKeptAsItCame(string value) => Assert.Equal(value, FromEditor(value, "default"));

    private string? FromEditor(object? value, string journey)
    {
        var configuration = new TagsConfiguration { Journey = journey };
        return (string?)Editor.GetValueEditor(configuration).FromEditor(new ContentPropertyData(value, configuration), null);
    }
}
