using ContentJourney.Umbraco.Installation;
using ContentJourney.Umbraco.Tags;
using ContentJourney.Umbraco.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;

namespace ContentJourney.Umbraco.Tests.Installation;

public sealed class SchemaStepTests : IAsyncLifetime
{
    private readonly IDataTypeService _dataTypes = Substitute.For<IDataTypeService>();
    private readonly IContentTypeService _contentTypes = Substitute.For<IContentTypeService>();
    private IDataType? _dataType;
    private IContentType? _composition;
    private TestCms _cms = null!;

    public async Task InitializeAsync()
    {
        _cms = await TestCms.StartAsync();
        _dataTypes.CreateAsync(Arg.Do<IDataType>(made => (_dataType = made).Id = 7), Constants.Security.SuperUserKey)
            .Returns(call => Attempt.SucceedWithStatus(DataTypeOperationStatus.Success, call.Arg<IDataType>()));
        _dataTypes.GetAsync(JourneySchema.DataTypeKey).Returns(_ => _dataType);
        _contentTypes.CreateAsync(Arg.Do<IContentType>(made => (_composition = made).Id = 8), Constants.Security.SuperUserKey)
            .Returns(Attempt.Succeed(ContentTypeOperationStatus.Success));
        _contentTypes.GetAsync(JourneySchema.CompositionKey).Returns(_ => _composition);
        _contentTypes.Get(JourneySchema.CompositionAlias).Returns((IContentType?)null);
    }

    public async Task DisposeAsync() => await _cms.DisposeAsync();

    [Fact]
    public async Task Site_GetsTheDataType()
    {
        await Step().InstallAsync();

        Assert.Equal(JourneySchema.DataTypeKey, _dataType!.Key);
        Assert.Equal("Journey tags", _dataType.Name);
        Assert.Equal(TagsEditor.EditorAlias, _dataType.EditorAlias);
        Assert.Equal("ContentJourney.PropertyEditorUi.Tags", _dataType.EditorUiAlias);
        Assert.Equal(ValueStorageType.Ntext, _dataType.DatabaseType);
        Assert.Equal("default", _dataType.ConfigurationData["journey"]);
    }

    [Fact]
    public async Task Site_GetsTheComposition()
    {
        await Step().InstallAsync();

        Assert.Equal(JourneySchema.CompositionKey, _composition!.Key);
        Assert.Equal("journeyTargeting", _composition.Alias);
        Assert.False(_composition.IsElement);
        Assert.False(_composition.AllowedAsRoot);
        Assert.Equal(ContentVariation.Nothing, _composition.Variations);
        var tags = Assert.Single(_composition.PropertyTypes);
        Assert.Equal("journeyTags", tags.Alias);
        Assert.Equal(TagsEditor.EditorAlias, tags.PropertyEditorAlias);
        Assert.Equal(JourneySchema.DataTypeKey, tags.DataTypeKey);
        Assert.Equal(ContentVariation.Nothing, tags.Variations);
        Assert.Equal(PropertyGroupType.Tab, Assert.Single(_composition.PropertyGroups).Type);
    }

    [Fact]
    public async Task WhatIsThere_IsNotMadeAgain()
    {
        await Step().InstallAsync();
        await Step().InstallAsync();

        await _dataTypes.Received(1).CreateAsync(Arg.Any<IDataType>(), Arg.Any<Guid>());
        await _contentTypes.Received(1).CreateAsync(Arg.Any<IContentType>(), Arg.Any<Guid>());
    }

    [Fact]
    public async Task DataTypeAlone_GetsItsComposition()
    {
        await Step().InstallAsync();
        _composition = null;
        await Step().InstallAsync();

        await _dataTypes.Received(1).CreateAsync(Arg.Any<IDataType>(), Arg.Any<Guid>());
        Assert.NotNull(_composition);
    }

    [Fact]
    public async Task TypeOfThatAlias_IsLeftToThoseWhoMadeIt()
    {
        var theirs = TestDocument.Type(ContentVariation.Nothing);
        _contentTypes.Get(JourneySchema.CompositionAlias).Returns(theirs);
        await Step().InstallAsync();

        Assert.Null(_composition);
    }

    [Fact]
    public async Task RefusedDataType_IsAnErrorAndLeavesTheRest()
    {
        _dataTypes.CreateAsync(Arg.Any<IDataType>(), Arg.Any<Guid>())
            .Returns(call => Attempt.FailWithStatus(DataTypeOperationStatus.CancelledByNotification, call.Arg<IDataType>()));

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => Step().InstallAsync());

        Assert.Contains("CancelledByNotification", refusal.Message, StringComparison.Ordinal);
        Assert.Null(_composition);
    }

    [Fact]
    public async Task RefusedComposition_IsAnError()
    {
        _contentTypes.CreateAsync(Arg.Any<IContentType>(), Arg.Any<Guid>()).Returns(Attempt.Fail(ContentTypeOperationStatus.InvalidAlias));

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => Step().InstallAsync());

        Assert.Contains("InvalidAlias", refusal.Message, StringComparison.Ordinal);
    }

    private SchemaStep Step() => new(
        _dataTypes,
        _contentTypes,
        _cms.Services.GetRequiredService<PropertyEditorCollection>(),
        Substitute.For<IConfigurationEditorJsonSerializer>(),
        TestDocument.Strings);
}
