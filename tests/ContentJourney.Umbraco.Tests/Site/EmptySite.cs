using ContentJourney.Site.Demo;
using ContentJourney.Umbraco.Installation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;
using Document = Umbraco.Cms.Core.Models.Content;

namespace ContentJourney.Umbraco.Tests.Site;

/// <summary>A new site: the CMS's services over lists in memory, its models real.</summary>
internal sealed class EmptySite
{
    private readonly DefaultShortStringHelper _strings = new(new DefaultShortStringHelperConfig().WithDefault(new RequestHandlerSettings()));
    private readonly IContentService _documents = Substitute.For<IContentService>();
    private readonly IContentTypeService _contentTypes = Substitute.For<IContentTypeService>();
    private readonly IDataTypeService _dataTypes = Substitute.For<IDataTypeService>();
    private readonly IMediaService _media = Substitute.For<IMediaService>();
    private readonly IMediaTypeService _mediaTypes = Substitute.For<IMediaTypeService>();
    private readonly ILanguageService _languages = Substitute.For<ILanguageService>();
    private readonly IKeyValueService _marks = Substitute.For<IKeyValueService>();
    private readonly IFileSystem _files = Substitute.For<IFileSystem>();
    private static readonly EventMessages s_messages = new();

    public EmptySite()
    {
        AddMarks();
        AddLanguages();
        AddDataTypes();
        AddContentTypes();
        AddDocuments();
        AddMedia();
    }

    public Dictionary<string, string> Marks { get; } = [];

    public List<IContent> Documents { get; } = [];

    public List<(Guid Key, string[] Cultures)> Published { get; } = [];

    public List<IContentType> ContentTypes { get; } = [];

    public List<IDataType> DataTypes { get; } = [];

    public List<IMedia> Pictures { get; } = [];

    public List<string> Languages { get; } = ["en-US"];

    /// <summary>The document whose publishing the CMS refuses.</summary>
    public Guid Unpublishable { get; set; }

    public DemoShop Shop { get; private set; } = null!;

    /// <summary>Does what the package does some seconds after the first start.</summary>
    public void InstallPackage()
    {
        var composition = new ContentType(_strings, -1) { Key = Guid.NewGuid(), Alias = JourneySchema.CompositionAlias };
        composition.AddPropertyType(new PropertyType(_strings, "ContentJourney.Tags", ValueStorageType.Ntext, true, ShopProperty.Tags), "journey", "Journey");
        ContentTypes.Add(composition);
    }

    private void AddMarks()
    {
        _marks.GetValue(Arg.Any<string>()).Returns(call => Marks.GetValueOrDefault(call.Arg<string>()));
        _marks.When(marks => marks.SetValue(Arg.Any<string>(), Arg.Any<string>())).Do(call => Marks[call.ArgAt<string>(0)] = call.ArgAt<string>(1));
    }

    private void AddLanguages()
    {
        _languages.GetAsync(Arg.Any<string>()).Returns(call => Languages.Contains(call.Arg<string>()) ? new Language(call.Arg<string>(), "known") : null);
        _languages.CreateAsync(Arg.Any<ILanguage>(), Arg.Any<Guid>()).Returns(call =>
        {
            Languages.Add(call.Arg<ILanguage>().IsoCode);
            return Attempt.SucceedWithStatus(LanguageOperationStatus.Success, call.Arg<ILanguage>());
        });
    }

    private void AddDataTypes()
    {
        Dictionary<Guid, ValueStorageType> builtIn = new()
        {
            [Constants.DataTypes.Guids.TextstringGuid] = ValueStorageType.Nvarchar,
            [Constants.DataTypes.Guids.TextareaGuid] = ValueStorageType.Ntext,
            [Constants.DataTypes.Guids.RichtextEditorGuid] = ValueStorageType.Ntext,
            [Constants.DataTypes.Guids.MediaPicker3Guid] = ValueStorageType.Ntext,
            [Constants.DataTypes.Guids.RelatedLinksGuid] = ValueStorageType.Ntext,
            [Constants.DataTypes.Guids.NumericGuid] = ValueStorageType.Integer,
        };
        DataTypes.AddRange(builtIn.Select(type => new DataType(Editor("built-in"), Serializer) { Key = type.Key, DatabaseType = type.Value }));
        _dataTypes.GetAsync(Arg.Any<Guid>()).Returns(call => DataTypes.Find(type => type.Key == call.Arg<Guid>()));
        _dataTypes.CreateAsync(Arg.Any<IDataType>(), Arg.Any<Guid>()).Returns(call =>
        {
            DataTypes.Add(call.Arg<IDataType>());
            return Attempt.SucceedWithStatus(DataTypeOperationStatus.Success, call.Arg<IDataType>());
        });
    }

    private void AddContentTypes()
    {
        _contentTypes.Get(Arg.Any<string>()).Returns(call => ContentTypes.Find(type => type.Alias == call.Arg<string>()));
        _contentTypes.GetAsync(Arg.Any<Guid>()).Returns(call => ContentTypes.Find(type => type.Key == call.Arg<Guid>()));
        _contentTypes.CreateAsync(Arg.Any<IContentType>(), Arg.Any<Guid>()).Returns(call =>
        {
            ContentTypes.Add(call.Arg<IContentType>());
            return Attempt.Succeed(ContentTypeOperationStatus.Success);
        });
        _contentTypes.UpdateAsync(Arg.Any<IContentType>(), Arg.Any<Guid>()).Returns(Attempt.Succeed(ContentTypeOperationStatus.Success));
    }

    private void AddDocuments()
    {
        _documents.CountChildren(Constants.System.Root).Returns(_ => Documents.Count(document => document.ParentId == Constants.System.Root));
        _documents.GetById(Arg.Any<Guid>()).Returns(call => Documents.Find(document => document.Key == call.Arg<Guid>()));
        _documents.Save(Arg.Any<IContent>(), Arg.Any<int?>(), Arg.Any<ContentScheduleCollection?>()).Returns(call =>
        {
            call.Arg<IContent>().Id = 1000 + Documents.Count;
            Documents.Add(call.Arg<IContent>());
            return OperationResult.Succeed(s_messages);
        });
        _documents.Publish(Arg.Any<IContent>(), Arg.Any<string[]>(), Arg.Any<int>()).Returns(call => Publish((Document)call.Arg<IContent>(), call.Arg<string[]>()));
    }

    private PublishResult Publish(Document document, string[] cultures)
    {
        if (document.Key == Unpublishable)
        {
            return new PublishResult(PublishResultType.FailedPublishContentInvalid, s_messages, document);
        }

        document.Published = true;
        Published.Add((document.Key, cultures));
        return new PublishResult(s_messages, document);
    }

    private void AddMedia()
    {
        var type = new MediaType(_strings, -1) { Alias = Constants.Conventions.MediaTypes.VectorGraphicsAlias };
        Property(type, Constants.Conventions.Media.File, ValueStorageType.Nvarchar);
        Property(type, Constants.Conventions.Media.Extension, ValueStorageType.Nvarchar);
        Property(type, Constants.Conventions.Media.Bytes, ValueStorageType.Nvarchar);
        _mediaTypes.Get(type.Alias).Returns(type);
        _mediaTypes.UpdateAsync(type, Arg.Any<Guid>()).Returns(Attempt.Succeed(ContentTypeOperationStatus.Success));
        _media.GetById(Arg.Any<Guid>()).Returns(call => Pictures.Find(picture => picture.Key == call.Arg<Guid>()));
        _media.CreateMedia(Arg.Any<string>(), Constants.System.Root, type.Alias).Returns(call => new Media(call.ArgAt<string>(0), -1, type));
        _media.Save(Arg.Any<IMedia>()).Returns(call =>
        {
            Pictures.Add(call.Arg<IMedia>());
            return Attempt.Succeed<OperationResult?>(OperationResult.Succeed(s_messages));
        });
        Shop = Compose();
    }

    private DemoShop Compose()
    {
        var editors = new PropertyEditorCollection(new DataEditorCollection(() =>
            [Editor(Constants.PropertyEditors.Aliases.Decimal), Editor(Constants.PropertyEditors.Aliases.BlockList)]));
        var files = new MediaFileManager(
            _files, Substitute.For<IMediaPathScheme>(), NullLogger<MediaFileManager>.Instance, _strings,
            new ServiceCollection().BuildServiceProvider(), new Lazy<ICoreScopeProvider>(() => Substitute.For<ICoreScopeProvider>()));
        var shop = new ShopFiles(Path.Combine(AppContext.BaseDirectory, "Demo", "Shop"));
        var dataTypes = new DemoDataTypes(_dataTypes, editors, Serializer);
        return new DemoShop(
            _marks,
            _languages,
            _contentTypes,
            _documents,
            new DemoDocumentTypes(_contentTypes, dataTypes, _strings),
            new DemoMedia(_media, _mediaTypes, files, dataTypes, _strings, shop),
            new DemoDocuments(_documents, _contentTypes),
            shop);
    }

    private void Property(MediaType type, string alias, ValueStorageType storage) =>
        type.AddPropertyType(new PropertyType(_strings, "built-in", storage, true, alias));

    private static IConfigurationEditorJsonSerializer Serializer { get; } = Substitute.For<IConfigurationEditorJsonSerializer>();

    private static IDataEditor Editor(string alias)
    {
        var editor = Substitute.For<IDataEditor>();
        editor.Alias.Returns(alias);
        return editor;
    }
}
